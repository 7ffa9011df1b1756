import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError, asleep, describeError, isRefusal } from '../../api/errors';
import { formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import type { PipeCreateBody } from '../../pipes/authoring';
import { createPipe, idsNamed, watchForPipe } from '../../pipes/create';
import type { Draft } from '../../pipes/draft/draft';
import { removeDraft } from '../../pipes/draft/drafts';
import { WakeCard } from '../../services/WakeCard';
import { useOrganizationId } from '../../session/cloud';
import { Banner } from '../../ui/Banner';
import { notify } from '../../ui/notify';
import classes from './ReviewStep.module.css';
import type { WizardStep } from '../wizardSearch';

interface SendPanelProps {
  draft: Draft;
  body: PipeCreateBody;
  /** The field that a refusal names. */
  named: (detail: string) => { step: WizardStep; field: string } | undefined;
  onNamed: (step: WizardStep, field: string, message: string) => void;
  service: string;
}

type Sending =
  | { phase: 'ready' }
  | { phase: 'sending'; since: number }
  | { phase: 'watching'; since: number }
  | { phase: 'failed'; error: unknown }
  | { phase: 'absent' };

/** Sends the body once. Everything that was typed stays until the pipe is there. */
export function SendPanel({ draft, body, service, named, onNamed }: SendPanelProps) {
  const org = useOrganizationId();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>({ phase: 'ready' });
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const arrive = async (pipe: string) => {
    removeDraft(draft.id);
    await navigate({ to: '/services/$service/pipes/$pipe', params: { service, pipe } });
    notify({
      tone: 'good',
      title: `${body.name} is created`,
      message: 'Its state is followed on this page.',
    });
  };

  const send = async () => {
    const since = Date.now();
    setSending({ phase: 'sending', since });
    let before: readonly string[] = [];
    try {
      // Should no answer come, a pipe of this name that was there already is not taken for the new one.
      before = await idsNamed({ org, service }, body.name);
      const pipe = await createPipe({ org, service }, body);
      await arrive(pipe.id);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.outcomeUnknown)
        return setSending({ phase: 'failed', error });
      setSending({ phase: 'watching', since });
      const found = await watchForPipe({ org, service }, body.name, before, leaving.current.signal);
      if (found !== undefined) await arrive(found);
      else setSending({ phase: 'absent' });
    }
  };

  const busy = sending.phase === 'sending' || sending.phase === 'watching';
  const sleeping = sending.phase === 'failed' ? asleep(sending.error) : undefined;
  return (
    <div className={classes.send}>
      {sending.phase === 'sending' ? <Progress since={sending.since} /> : null}
      {sending.phase === 'watching' ? (
        <Banner tone="warning" role="status" title="Sent, but not confirmed.">
          No readable answer came. Penstock looks for the pipe in the list and does not send it again.
        </Banner>
      ) : null}
      {sending.phase === 'absent' ? (
        <Banner tone="warning" role="alert" title="The pipe did not appear.">
          No pipe of this name came up within five minutes. Look at the list before you send again; everything
          you typed is still here.
        </Banner>
      ) : null}
      {sleeping ? (
        <WakeCard
          serviceId={service}
          refusedState={sleeping.state}
          what="new pipes"
          onAwake={() => setSending({ phase: 'ready' })}
        />
      ) : sending.phase === 'failed' ? (
        <Failure error={sending.error} named={named} onNamed={onNamed} />
      ) : null}
      <div className={classes.buttons}>
        <Button loading={busy} onClick={() => void send()}>
          Create pipe
        </Button>
      </div>
    </div>
  );
}

function Progress({ since }: { since: number }) {
  const now = useNow();
  return (
    <Banner tone="busy" role="status" title="Creating.">
      ClickPipes connects to the source before it answers; this may take a minute or two (
      {formatDuration(now - since)}).
    </Banner>
  );
}

function Failure({ error, named, onNamed }: { error: unknown } & Pick<SendPanelProps, 'named' | 'onNamed'>) {
  const { title, detail, requestId } = describeError(error);
  const place = isRefusal(error, 400) ? named(detail) : undefined;
  return (
    <Banner
      tone="bad"
      role="alert"
      title={`${title}.`}
      actions={
        place ? (
          <Button variant="default" size="xs" onClick={() => onNamed(place.step, place.field, detail)}>
            Go to the field
          </Button>
        ) : undefined
      }
    >
      {detail} {requestId ? `Request ${requestId}.` : null} Nothing was created; everything you typed is still
      here.
    </Banner>
  );
}
