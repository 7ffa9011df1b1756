import { Switch } from '@mantine/core';
import { useId, useState } from 'react';
import { Hint, useHinted } from '../ui/Hint';
import classes from './StartStopSwitch.module.css';
import { useWhyNot } from './actions/availability';
import { useActions } from './actions/useActions';
import type { PipeParams } from './commands';
import { isOn } from './states';
import { useRequest } from './store/inHand';
import type { RequestedCommand } from './store/requests';
import type { PipeView } from './view';

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
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const hint = useHinted();
  const reasonId = useId();
  const on = isOn(pipe.state);
  const action = on ? 'stop' : 'start';
  const why = useWhyNot(action, view, params.service);
  const { run, dialog } = useActions({ view, params });
  return (
    <>
      <span ref={setFrame}>
        <Switch
          size={size}
          // While a command is on its way the switch shows what was asked for; the pill beside it says "requested".
          checked={shownOn(request, on)}
          onChange={() => run(action)}
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
      {dialog}
    </>
  );
}

function shownOn(request: RequestedCommand | undefined, on: boolean): boolean {
  if (request?.command === 'start') return true;
  return request?.command === 'stop' ? false : on;
}
