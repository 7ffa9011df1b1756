import { Switch } from '@mantine/core';
import { Suspense, useId, useState } from 'react';
import { Hint, useHinted } from '../ui/Hint';
import { loadPart } from '../ui/loadPart';
import { notify } from '../ui/notify';
import { part } from '../ui/part';
import classes from './StartStopSwitch.module.css';
import { useAllowed } from './held';
import type { PipeParams } from './commands';
import { isOn } from './states';
import type { Verdict } from './lifecycle';
import { useRequest, type RequestedCommand } from './requests';
import type { PipeView } from './view';

const StopDialog = part(() => import('./StopDialog').then((m) => m.StopDialog));

/** Sends the start. How commands are sent and followed comes with the first one. */
function start(params: PipeParams, name: string): void {
  loadPart(() => import('./commands')).then(
    ({ commandPipe }) => void commandPipe(params, name, 'start'),
    (error: unknown) =>
      notify({
        tone: 'bad',
        title: `${name} was not started`,
        message: `Nothing was sent. ${error instanceof Error ? error.message : ''}`,
      }),
  );
}

interface StartStopSwitchProps {
  view: PipeView;
  params: PipeParams;
  size?: 'sm' | 'md';
}

/**
 * Mirrors whether the pipe runs. Starting is sent at once, stopping asks first. Where neither is possible it stays
 * focusable and says why.
 */
export function StartStopSwitch({ view, params, size = 'sm' }: StartStopSwitchProps) {
  const { pipe, name } = view;
  const request = useRequest(pipe.id);
  const [asking, setAsking] = useState(false);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const hint = useHinted();
  const reasonId = useId();
  const on = isOn(pipe.state);
  const decision = useAllowed(on ? 'stop' : 'start', view);
  const why = reasonFor(view, request !== undefined, decision);
  const toggle = () => {
    if (why !== undefined) return;
    if (on) setAsking(true);
    else start(params, name);
  };
  return (
    <>
      <span ref={setFrame}>
        <Switch
          size={size}
          // While a command is on its way the switch shows what was asked for; the pill beside it says "requested".
          checked={shownOn(request, on)}
          onChange={toggle}
          aria-label={`Run ${name}`}
          aria-disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : reasonId}
          withThumbIndicator={false}
          classNames={classes}
          wrapperProps={hint.pointer}
          {...hint.focus}
        />
        {why === undefined ? null : (
          <span id={reasonId} className="visually-hidden">
            {why}
          </span>
        )}
      </span>
      {why !== undefined && hint.hinted && frame ? <Hint label={why} target={frame} /> : null}
      {asking ? (
        <Suspense fallback={null}>
          <StopDialog view={view} params={params} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function reasonFor(view: PipeView, onItsWay: boolean, decision: Verdict): string | undefined {
  if (view.id === '') return 'The API did not say which pipe this is.';
  if (decision.allowed && onItsWay) return 'A command is on its way. Wait until the API reports it.';
  return decision.allowed ? undefined : decision.why;
}

function shownOn(request: RequestedCommand | undefined, on: boolean): boolean {
  if (request?.command === 'start') return true;
  return request?.command === 'stop' ? false : on;
}
