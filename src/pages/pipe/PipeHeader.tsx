import { IconHelpHexagon } from '@tabler/icons-react';
import type { PipeParams } from '../../pipes/commands';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { StartStopSwitch } from '../../pipes/StartStopSwitch';
import { TimeInState } from '../../pipes/TimeInState';
import type { PipeView } from '../../pipes/view';
import { CopyButton } from '../../ui/CopyButton';
import classes from './pipe.module.css';

/** Switch, state, time in state, what goes where, and the id. */
export function PipeHeader({ view, params }: { view: PipeView; params: PipeParams }) {
  const SourceIcon = view.source.kind?.icon ?? IconHelpHexagon;
  return (
    <>
      <span className={classes.state}>
        <StartStopSwitch view={view} params={params} size="md" />
        <PipeStatePill pipe={view.pipe} />
        <TimeInState pipe={view.id} />
      </span>
      <span className={classes.route}>
        <SourceIcon size={17} aria-hidden="true" /> {view.source.label} →{' '}
        {view.destination ?? 'destination unknown'}
      </span>
      <span className={classes.id}>
        <code>{view.id}</code>
        <CopyButton text={view.id} label="Copy pipe ID" />
      </span>
    </>
  );
}
