import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import { findingsResolver } from '../../form/findings';
import { useOrganizationId } from '../../session/cloud';
import { useTyped } from '../../session/typed';
import { Banner } from '../../ui/Banner';
import { CodeBlock } from '../../ui/CodeBlock';
import { useAttempt } from '../../ui/useAttempt';
import type { ReversePrivateEndpoint } from './wire';
import { useService } from '../queries';
import { createPrivateEndpoint, deletePrivateEndpoint, type MadeEndpoint } from './commands';
import { EndpointFields } from './EndpointFields';
import classes from './panel.module.css';
import { checkEndpoint, endpointToCreate, type EndpointValues } from './values';

/** What was typed into a form that was left, for the next time it opens. */
export type Stash = RefObject<EndpointValues | undefined>;

interface EndpointFormProps {
  service: string;
  initial: EndpointValues;
  others: readonly ReversePrivateEndpoint[];
  stash: Stash;
  /** `unconfirmed`: no answer came, it was found in the list. */
  onMade: (id: string, unconfirmed: boolean) => void;
}

type Sending =
  | { phase: 'ready' }
  | { phase: 'sending' }
  | { phase: 'watching' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'absent' }
  | { phase: 'twins'; made: MadeEndpoint };

/** Asks for a new endpoint and sends it once. What is typed stays until the endpoint is there. */
export function EndpointForm({ service, initial, others, stash, onMade }: EndpointFormProps) {
  const org = useOrganizationId();
  const { region } = useService(service) ?? {};
  const check = (values: EndpointValues) => checkEndpoint(values, { others, region });
  const form = useForm<EndpointValues>({ defaultValues: initial, resolver: findingsResolver(check) });
  const [sending, setSending] = useState<Sending>({ phase: 'ready' });
  const made = useRef(false);
  useTyped(`endpoint ${service}`, form);
  const values = form.watch();
  useEffect(() => {
    stash.current = made.current ? undefined : values;
  });

  const findings = check(values);
  const send = form.handleSubmit(async (valid) => {
    const params = { org, service };
    const body = endpointToCreate(valid);
    setSending({ phase: 'sending' });
    try {
      const there = await createPrivateEndpoint(params, body, () => setSending({ phase: 'watching' }));
      if (!there) return setSending({ phase: 'absent' });
      made.current = true;
      stash.current = undefined;
      if (there.twins.length > 0) setSending({ phase: 'twins', made: there });
      else onMade(there.endpoint.id, there.unconfirmed);
    } catch (error) {
      setSending({ phase: 'failed', error });
    }
  });

  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        // React lets it rise to the form that this panel lies over.
        event.stopPropagation();
        void send(event);
      }}
    >
      <EndpointFields control={form.control} />
      {findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ field, message }) => (
          <Banner key={`${field} ${message}`} tone="warning">
            {message}
          </Banner>
        ))}
      {findings.some(({ severity }) => severity === 'error') ? null : (
        <details className={classes.details}>
          <summary>What is sent</summary>
          <CodeBlock label="Request" text={JSON.stringify(endpointToCreate(values), null, 2)} />
        </details>
      )}
      <Outcome sending={sending} />
      {sending.phase === 'twins' ? (
        <Twins
          made={sending.made}
          params={{ org, service }}
          onSettled={() => onMade(sending.made.endpoint.id, sending.made.unconfirmed)}
        />
      ) : (
        <div className="actions">
          <Button type="submit" loading={sending.phase === 'sending' || sending.phase === 'watching'}>
            Create endpoint
          </Button>
        </div>
      )}
    </form>
  );
}

function Outcome({ sending }: { sending: Sending }) {
  switch (sending.phase) {
    case 'watching':
      return (
        <Banner tone="warning" role="status" title="Sent, but not confirmed.">
          No readable answer came. Penstock looks for the endpoint in the list and does not send it again.
        </Banner>
      );
    case 'absent':
      return (
        <Banner tone="warning" role="alert" title="The endpoint did not appear.">
          No such endpoint came up within a minute. Look at the list before you send again; everything you
          typed is still here.
        </Banner>
      );
    case 'failed': {
      const { title, detail, requestId } = describeError(sending.error);
      return (
        <Banner tone="bad" role="alert" title={`${title}.`}>
          {detail} {requestId ? `Request ${requestId}.` : null} Nothing was created; everything you typed is
          still here.
        </Banner>
      );
    }
    default:
      return null;
  }
}

interface TwinsProps {
  made: MadeEndpoint;
  params: { org: string; service: string };
  onSettled: () => void;
}

/** One request made several endpoints: with a way to be rid of all but one. */
function Twins({ made: { endpoint, twins }, params, onSettled }: TwinsProps) {
  const { busy, failure, attempt } = useAttempt();
  const remove = async () => {
    for (const { id } of twins) await deletePrivateEndpoint({ ...params, endpoint: id });
    onSettled();
  };
  return (
    <Banner tone="bad" role="alert" title={`${twins.length + 1} such endpoints were made.`}>
      <p>
        You pressed once, but the request arrived several times: browsers repeat one whose connection breaks.
        The others than <code>{endpoint.id}</code>: {twins.map(({ id }) => id).join(', ')}.
      </p>
      {failure === undefined ? null : (
        <p>
          {describeError(failure).title}. {describeError(failure).detail}
        </p>
      )}
      <Button color="danger" size="xs" loading={busy} onClick={() => void attempt(remove)}>
        Delete {count(twins.length, 'other one', 'other ones')}
      </Button>{' '}
      <Button variant="default" size="xs" disabled={busy} onClick={onSettled}>
        Keep all
      </Button>
    </Banner>
  );
}
