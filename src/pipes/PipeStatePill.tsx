import { IconLoader2, IconPlayerPauseFilled, IconPlayerStopFilled, IconSendOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { parseTime } from '../lib/time';
import { lookup } from '../lib/lookup';
import { useNow } from '../lib/useNow';
import { Pill } from '../ui/Pill';
import { commandNames } from './endpoints';
import { isNewborn, meaningOf } from './states';
import { useRequest } from './store/inHand';
import type { RequestedCommand } from './store/requests';
import type { Pipe, PipeState } from './wire';

const iconOfState: Readonly<Record<string, ReactElement>> = {
  Stopped: <IconPlayerStopFilled size={14} />,
  Paused: <IconPlayerPauseFilled size={14} />,
};

/** What the API reports, or the command that was asked for and has not shown yet. */
export function PipeStatePill({ pipe }: { pipe: Pick<Pipe, 'id' | 'state' | 'createdAt'> }) {
  const request = useRequest(pipe.id);
  if (request) return <RequestPill request={request} />;
  const createdAt = parseTime(pipe.createdAt);
  return isNewborn(pipe.state, createdAt) ? (
    <NewbornPill state={pipe.state} createdAt={createdAt} />
  ) : (
    <StatePill state={pipe.state} />
  );
}

/** Of a pipe that does not stay new: looks at the clock, as the pills of thousands of others do not. */
function NewbornPill(props: StatePillProps) {
  useNow(5_000);
  return <StatePill {...props} />;
}

interface StatePillProps {
  state: PipeState;
  /** Epoch ms. */
  createdAt?: number | undefined;
}

function StatePill({ state, createdAt }: StatePillProps) {
  const { tone, label, meaning } = meaningOf(state, createdAt);
  return (
    <Pill tone={tone} icon={lookup(iconOfState, state)} title={meaning}>
      {label}
    </Pill>
  );
}

function RequestPill({ request }: { request: RequestedCommand }) {
  const word = commandNames[request.command];
  if (request.phase === 'unconfirmed') {
    return (
      <Pill
        tone="warning"
        icon={<IconSendOff size={14} />}
        title="The command was sent, no readable answer came. Penstock watches the pipe and says what became of it."
      >
        {word} not confirmed
      </Pill>
    );
  }
  return (
    <Pill tone="busy" icon={<IconLoader2 size={14} />} title="Sent; waiting until the API reports it.">
      {word} requested
    </Pill>
  );
}
