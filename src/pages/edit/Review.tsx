import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fillPath } from '../../api/endpoint';
import { z } from '../../lib/zod';
import { startEdit } from '../../operations/start';
import { useWhyNot, whyNotNow } from '../../pipes/actions/availability';
import { pipeWriteEndpoints, pipePatchBody } from '../../pipes/writeEndpoints';
import type { PipeParams } from '../../pipes/commands';
import { effectsOf } from '../../pipes/edit/effects';
import { changedValues } from '../../pipes/edit/changedValues';
import { planEdit, type PlannedRequest } from '../../pipes/edit/plan';
import { isSameConfiguration } from '../../pipes/edit/rebase';
import { withoutUnsent, type Editable, type EditValues } from '../../pipes/edit/values';
import { toJson } from '../../pipes/exports/json';
import { pipeQuery } from '../../pipes/queries';
import { viewPipe, type PipeView } from '../../pipes/view';
import type { Pipe } from '../../pipes/wire';
import { queryClient } from '../../session/query';
import { FailureBanner } from '../../session/FailureBanner';
import { Banner } from '../../ui/Banner';
import { CopyButton } from '../../ui/CopyButton';
import { Panel } from '../../ui/Panel';
import { useAttempt } from '../../ui/useAttempt';
import { Differences } from './Differences';
import classes from './edit.module.css';

interface ReviewProps {
  edit: { editable: Editable; before: EditValues; after: EditValues };
  base: Pipe;
  view: PipeView;
  params: PipeParams;
  /** Somebody else changed the pipe, and it is not decided yet what becomes of it. */
  isOutdated: boolean;
  onBack: () => void;
  onSent: () => void;
}

/** What an edit does, what is sent for it, and what differs. Then: save. */
export function Review({ edit, base, view, params, isOutdated, onBack, onSent }: ReviewProps) {
  const { editable, before, after } = edit;
  const router = useRouter();
  const { busy, failure, attempt } = useAttempt();
  const requests = planEdit(editable, before, after);
  const why = useWhyNot('edit', view, params.service);
  const misfits = requests.flatMap(({ body }) => z.safeParse(pipePatchBody, body).error?.issues ?? []);

  // What there is to decide stands on top, the button at the end.
  useEffect(() => {
    if (isOutdated) window.scrollTo({ top: 0 });
  }, [isOutdated]);

  const save = async () => {
    // What this read finds is drawn above, where a person decides what becomes of it.
    const now = await queryClient.query({
      ...pipeQuery(params),
      staleTime: 0,
      // Offline it fails at once and says so: it does not wait for a connection and then send by itself.
      networkMode: 'always',
    });
    if (!isSameConfiguration(base, now) || whyNotNow('edit', viewPipe(now), params.service) !== undefined)
      return;
    const operation = await startEdit(params.org, params.service, viewPipe(now), requests);
    onSent();
    router.history.push(`/operations/${encodeURIComponent(operation)}`);
  };

  if (requests.length === 0) {
    return (
      <Panel title="Review">
        <p>Nothing is changed, so there is nothing to send.</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onBack}>
            Back to the form
          </Button>
        </div>
      </Panel>
    );
  }
  const path = fillPath(pipeWriteEndpoints.pipeUpdate.path, { ...params });
  return (
    <div className={classes.review}>
      <Panel title="What happens">
        <dl className={classes.effects}>
          {effectsOf({ ...edit, pipe: view.pipe, requests }).map(({ title, sentences }) => (
            <div key={title}>
              <dt>{title}</dt>
              {sentences.map((sentence) => (
                <dd key={sentence}>{sentence}</dd>
              ))}
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title="What changes">
        <Differences
          label="Changes"
          rows={changedValues(before, withoutUnsent(editable, before, after), editable.form)}
        />
      </Panel>
      <Panel title={requests.length === 1 ? 'The request' : 'The requests, in this order'}>
        <ol className={classes.requests}>
          {requests.map((request) => (
            <li key={request.label}>
              <Request request={request} path={path} />
            </li>
          ))}
        </ol>
      </Panel>
      {misfits.length > 0 ? (
        <Banner tone="bad" role="alert" title="The API would not accept this.">
          {misfits.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}
        </Banner>
      ) : null}
      <FailureBanner failure={failure}>Everything you typed is still here.</FailureBanner>
      {/* While it is being saved, the operation at work on the pipe is its own. */}
      {why === undefined || busy ? null : (
        <Banner tone="warning" role="status" title="It cannot be saved right now.">
          {why}
        </Banner>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          Back to the form
        </Button>
        <Button
          loading={busy}
          disabled={isOutdated || why !== undefined || misfits.length > 0}
          onClick={() => void attempt(save)}
        >
          Save changes
        </Button>
      </div>
    </div>
  );
}

function Request({ request: { label, body }, path }: { request: PlannedRequest; path: string }) {
  const json = toJson(body, pipePatchBody);
  return (
    <>
      <div className={classes.requestHead}>
        <strong>{label}</strong>
        <CopyButton text={json} label={`Copy the body: ${label}`} word="Copy" placeheld />
      </div>
      <code className={classes.path}>
        {pipeWriteEndpoints.pipeUpdate.method} {path}
      </code>
      <div className={`code-box ${classes.code}`} role="region" aria-label={`Body: ${label}`} tabIndex={0}>
        <pre>{json}</pre>
      </div>
    </>
  );
}
