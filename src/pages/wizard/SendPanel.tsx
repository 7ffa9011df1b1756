import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { asleep, describeError, isRefusal } from '../../api/errors';
import { formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { isRunning } from '../../operations/record';
import { useSentDraft } from '../../operations/useOperations';
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { createPipe, type Made } from '../../pipes/create';
import type { Draft } from '../../pipes/draft/draft';
import { removeDraft } from '../../pipes/draft/drafts';
import { WakeCard } from '../../services/WakeCard';
import { useOrganizationId } from '../../session/cloud';
import { Banner } from '../../ui/Banner';
import { notify } from '../../ui/notify';
import classes from './ReviewStep.module.css';
import { SentBefore } from './SentBefore';
import { Twins } from './Twins';
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
  | { phase: 'absent' }
  | { phase: 'twins'; made: Made };

/** Sends the body once. Everything that was typed stays until the pipe is there. */
export function SendPanel({ draft, body, service, named, onNamed }: SendPanelProps) {
  const org = useOrganizationId();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>({ phase: 'ready' });
  const sent = useSentDraft(draft.id);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const arrive = async (pipe: string) => {
    removeDraft(draft.id);
    // Who has gone elsewhere meanwhile is told, not taken along.
    if (!here.current) return notify({ tone: 'good', title: `${body.name} is created` });
    await navigate({ to: '/services/$service/pipes/$pipe', params: { service, pipe } });
    notify({
      tone: 'good',
      title: `${body.name} is created`,
      message: 'This page follows its state.',
    });
  };

  const send = async () => {
    const since = Date.now();
    setSending({ phase: 'sending', since });
    const made = await createPipe({ org, service }, body, {
      draft: draft.id,
      onUnanswered: () => setSending({ phase: 'watching', since }),
    }).catch((error: unknown) => setSending({ phase: 'failed', error }));
    if (made === undefined) {
      // What failed says so already.
      setSending((now) => (now.phase === 'failed' ? now : { phase: 'absent' }));
    } else if (made.twins.length > 0) {
      removeDraft(draft.id);
      setSending({ phase: 'twins', made });
      if (!here.current) notify(twinsNotice(body.name, made));
    } else await arrive(made.pipe.id);
  };

  const busy = sending.phase === 'sending' || sending.phase === 'watching';
  const sleeping = sending.phase === 'failed' ? asleep(sending.error) : undefined;
  return (
    <div className={classes.send}>
      {sent && sending.phase === 'ready' ? <SentBefore operation={sent} /> : null}
      {sending.phase === 'sending' ? <Progress since={sending.since} /> : null}
      {sending.phase === 'watching' ? (
        <Banner tone="warning" role="status" title="Sent, but not confirmed.">
          No readable answer came. Penstock looks for the pipe in the list and does not send it again.
        </Banner>
      ) : null}
      {sending.phase === 'absent' ? (
        <Banner tone="warning" role="alert" title="The pipe did not appear.">
          No pipe of this name appeared within five minutes. Check the list before you send it again;
          everything you typed is still here.
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
      {sending.phase === 'twins' ? (
        <Twins made={sending.made} params={{ org, service }} onSettled={(pipe) => void arrive(pipe)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            loading={busy}
            disabled={sending.phase === 'ready' && sent !== undefined && isRunning(sent)}
            onClick={() => void send()}
          >
            Create pipe
          </Button>
        </div>
      )}
    </div>
  );
}

function twinsNotice(name: string, { twins }: Made) {
  return {
    tone: 'bad' as const,
    title: `${twins.length + 1} pipes called ${name} were created`,
    message: 'The request arrived several times. Delete the newer ones in the list.',
  };
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
