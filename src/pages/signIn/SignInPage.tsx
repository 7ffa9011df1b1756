import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { describeError, isRefusal } from '../../api/errors';
import { SecretField } from '../../form/SecretField';
import { TextField } from '../../form/TextField';
import { servicesQuery } from '../../services/queries';
import type { Service } from '../../services/wire';
import { demoCredentials, enterDemo, leaveDemo } from '../../session/demo';
import { useSession } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { openWith, type LockReason, type OpenSession } from '../../session/store';
import { Banner } from '../../ui/Banner';
import { part } from '../../ui/part';
import { titlePage } from '../../ui/documentTitle';
import { useAttempt } from '../../ui/useAttempt';
import { Wordmark } from '../../ui/Wordmark';
import { discover, discoverWithIds, type NeedsIds } from './discover';
import { signInSchema, type SignInValues } from './signInForm';
import classes from './signIn.module.css';

const KeptHere = part(() => import('./KeptHere').then((m) => m.KeptHere), { quiet: true });
const Unfinished = part(() => import('./Unfinished').then((m) => m.Unfinished), { quiet: true });

const reasons: Readonly<Record<LockReason, string | undefined>> = {
  none: undefined,
  locked: 'Penstock is locked and has forgotten the key. Sign in to return to where you were.',
  idle: 'Penstock was idle for a while, so it locked itself and forgot the key. Sign in to return to where you were.',
  demo: 'The demo could not be loaded, so it ended. Check the connection and start it again.',
  rejected:
    'The API no longer accepts the key: it was deleted or disabled, or it has expired. Sign in with a valid key to return to where you were.',
};

/** Takes a key, tries it, and asks for ids only where the server does not list what the key opens. */
export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const session = useSession();
  const [needs, setNeeds] = useState<NeedsIds>();
  const { busy, failure, attempt } = useAttempt();
  /** With what somebody tries to get in, or tried last. */
  const [tried, setTried] = useState<'key' | 'demo'>('key');
  const [keep, setKeep] = useState(false);
  const form = useForm<SignInValues>({
    resolver: zodResolver(signInSchema(needs !== undefined)),
    defaultValues: { keyId: '', keySecret: '', organizationId: '', serviceId: '' },
  });
  useEffect(() => {
    titlePage('Sign in');
  }, []);

  const enter = (open: OpenSession, services?: Service[]) => {
    openWith(open, { keep });
    // What the way in has read need not be read again: the request budget is small.
    if (services) queryClient.setQueryData(servicesQuery(open.organizationId).queryKey, services);
    void navigate({ to: to ?? '/', replace: true });
  };

  const signIn = async (values: SignInValues) => {
    leaveDemo();
    const credentials = { keyId: values.keyId.trim(), keySecret: values.keySecret.trim() };
    if (needs) {
      return enter(await discoverWithIds(credentials, values.organizationId.trim(), values.serviceId.trim()));
    }
    const found = await discover(credentials);
    if ('session' in found) return enter(found.session, found.services);
    setNeeds(found);
    if (found.organizationId) form.setValue('organizationId', found.organizationId);
  };
  const submit = form.handleSubmit((values) => {
    setTried('key');
    return attempt(() => signIn(values));
  });

  const enterTheDemo = async () => {
    try {
      const demo = await enterDemo();
      const found = await discover(demoCredentials());
      if (!('session' in found)) throw new Error('The mock cloud did not say what the demo key opens.');
      enter({ ...found.session, demo }, found.services);
    } catch (error) {
      leaveDemo();
      throw error;
    }
  };

  const why = failure === undefined ? undefined : inWords(failure, tried === 'key' && needs !== undefined);
  const reason = session.open ? undefined : reasons[session.reason];
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Wordmark />
        <h1 className={classes.title}>Sign in to your ClickPipes</h1>
        {reason && !why ? (
          <Banner
            tone={session.open === undefined && session.reason === 'rejected' ? 'bad' : 'quiet'}
            role="status"
          >
            {reason}
          </Banner>
        ) : null}
        <Suspense fallback={null}>
          <Unfinished />
        </Suspense>
        {why ? (
          <Banner tone="bad" role="alert" title={`${why.title}.`}>
            {why.detail} {why.requestId ? `Request ${why.requestId}.` : null}
          </Banner>
        ) : null}
        <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            control={form.control}
            name="keyId"
            label="API key ID"
            help="From API keys in the ClickHouse Cloud console."
          />
          <SecretField control={form.control} name="keySecret" label="API key secret" autoComplete="off" />
          {needs ? (
            <>
              <Banner tone="quiet" role="status">
                The key works, but this server does not list what it can access. Enter the service you want to
                work with; both IDs are in the address of its page in the ClickHouse Cloud console.
              </Banner>
              <TextField control={form.control} name="organizationId" label="Organization ID" />
              <TextField control={form.control} name="serviceId" label="Service ID" />
            </>
          ) : null}
          <div>
            <label className={classes.keep}>
              <input
                type="checkbox"
                aria-describedby="keep-means"
                checked={keep}
                onChange={(event) => setKeep(event.currentTarget.checked)}
              />
              Keep me signed in when this tab reloads
            </label>
            <p id="keep-means" className="small">
              The browser then stores the key with this tab, and most browsers write that to their disk
              unencrypted. Without it, a reload asks for the key again.
            </p>
          </div>
          <Button
            type="submit"
            fullWidth
            loading={busy && tried === 'key'}
            disabled={busy && tried === 'demo'}
          >
            Sign in
          </Button>
        </form>
        <div className={classes.or}>or</div>
        <Button
          variant="default"
          fullWidth
          loading={busy && tried === 'demo'}
          disabled={busy && tried === 'key'}
          onClick={() => {
            setTried('demo');
            void attempt(enterTheDemo);
          }}
        >
          Use the demo key
        </Button>
        <p className="small">
          The demo runs against a built-in mock cloud: nothing is real, nothing costs. A key you type is held
          in the memory of this tab: it is gone when the tab is closed or reloaded, and in all tabs when you
          press Lock.
        </p>
        <Suspense fallback={null}>
          <KeptHere />
        </Suspense>
      </div>
    </main>
  );
}

function inWords(error: unknown, named: boolean) {
  if (isRefusal(error, 401)) {
    return {
      title: 'The API rejected this key',
      detail:
        'Check the ID and the secret, that the key is enabled and not expired, and that its IP access list lets this network in.',
      requestId: error.requestId,
    };
  }
  if (named && isRefusal(error, 404)) {
    return {
      title: 'No such service in this organization',
      detail: 'Check both IDs; they look like 2e3f1c9a-0b4d-4c55-9a8e-1d2c3b4a5f60.',
      requestId: error.requestId,
    };
  }
  return describeError(error);
}
