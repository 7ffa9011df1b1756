import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { ApiError, describeError } from '../../api/errors';
import { findingsResolver } from '../../form/findings';
import { useOrganizationId } from '../../session/cloud';
import { Banner } from '../../ui/Banner';
import { CodeBlock } from '../../ui/CodeBlock';
import type { ReversePrivateEndpoint } from '../endpointWire';
import { useService } from '../queries';
import { createPrivateEndpoint, idsLike, watchForEndpoint } from './commands';
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
  | { phase: 'absent' };

/** Asks for a new endpoint and sends it once. What is typed stays until the endpoint is there. */
export function EndpointForm({ service, initial, others, stash, onMade }: EndpointFormProps) {
  const org = useOrganizationId();
  const { region } = useService(service) ?? {};
  const check = (values: EndpointValues) => checkEndpoint(values, { others, region });
  const form = useForm<EndpointValues>({ defaultValues: initial, resolver: findingsResolver(check) });
  const [sending, setSending] = useState<Sending>({ phase: 'ready' });
  const signal = useLeaving();
  const made = useRef(false);
  const values = form.watch();
  useEffect(() => {
    stash.current = made.current ? undefined : values;
  });

  const findings = check(values);
  const send = form.handleSubmit(async (valid) => {
    const params = { org, service };
    const body = endpointToCreate(valid);
    const arrive = (id: string, unconfirmed: boolean) => {
      made.current = true;
      stash.current = undefined;
      onMade(id, unconfirmed);
    };
    setSending({ phase: 'sending' });
    let before: readonly string[] = [];
    try {
      // Should no answer come, an endpoint like it that was there already is not taken for the new one.
      before = await idsLike(params, body);
      const { id } = await createPrivateEndpoint(params, body);
      arrive(id, false);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.outcomeUnknown) {
        return setSending({ phase: 'failed', error });
      }
      setSending({ phase: 'watching' });
      const found = await watchForEndpoint(params, body, before, signal()).catch(() => undefined);
      if (found === undefined) setSending({ phase: 'absent' });
      else arrive(found, true);
    }
  });

  return (
    <form
      className={classes.stack}
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
      <div className={classes.actions}>
        <Button type="submit" loading={sending.phase === 'sending' || sending.phase === 'watching'}>
          Create endpoint
        </Button>
      </div>
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

/** Gives a signal that ends when the component goes. */
function useLeaving(): () => AbortSignal {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  return () => leaving.current.signal;
}
