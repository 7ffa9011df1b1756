import { IconHelpHexagon } from '@tabler/icons-react';
import { formatDateTime, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import type { PipeParams } from '../../pipes/commands';
import { meaningOf } from '../../pipes/states';
import { observationOf, type Observation } from '../../pipes/observed';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { StartStopSwitch } from '../../pipes/StartStopSwitch';
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
        <TimeInState view={view} />
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

/** The API does not say since when: this is what was seen in this browser, and it says so. */
function TimeInState({ view }: { view: PipeView }) {
  const now = useNow();
  const seen = observationOf(view.id);
  if (!seen) return null;
  const duration = formatDuration(now - seen.since);
  return (
    <span title={sightingOf(seen)}>{seen.sawChange ? `for ${duration}` : `for at least ${duration}`}</span>
  );
}

function sightingOf({ state, since, sawChange, unwatched }: Observation): string {
  const seen = sawChange
    ? `Changed to ${meaningOf(state).label} at ${formatDateTime(since)}.`
    : 'The API does not say since when. Penstock first saw this state then; it may be older.';
  return unwatched ? `${seen} Penstock did not watch all the time since.` : seen;
}
