import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconLoader2,
  IconSendOff,
  IconXboxX,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Operation, Outcome, StepStatus } from '../../operations/record';
import { outcomeWords, statusOf, stepWords } from '../../operations/words';
import { Pill, type Tone } from '../../ui/Pill';

const outcomeIcons: Readonly<Record<Outcome, ReactElement>> = {
  waiting: <IconClock size={14} />,
  running: <IconLoader2 size={14} />,
  done: <IconCircleCheck size={14} />,
  skipped: <IconCircleMinus size={14} />,
  failed: <IconXboxX size={14} />,
  unknown: <IconSendOff size={14} />,
  cancelled: <IconBan size={14} />,
};

const statusIcons: Readonly<Record<Tone, ReactElement>> = {
  good: <IconCircleCheck size={14} />,
  warning: <IconAlertTriangle size={14} />,
  bad: <IconXboxX size={14} />,
  busy: <IconLoader2 size={14} />,
  quiet: <IconCircleMinus size={14} />,
  done: <IconCircleCheck size={14} />,
};

/** How it went for one pipe. */
export function OutcomePill({ outcome }: { outcome: Outcome }) {
  const { label, tone, meaning } = outcomeWords[outcome];
  return (
    <Pill tone={tone} icon={outcomeIcons[outcome]} title={meaning}>
      {label}
    </Pill>
  );
}

/** How one step went; drawn like the outcome of the same name. */
export function StepPill({ status }: { status: StepStatus }) {
  return (
    <Pill tone={outcomeWords[status].tone} icon={outcomeIcons[status]}>
      {stepWords[status]}
    </Pill>
  );
}

/** Where a run stands. */
export function StatusPill({ operation }: { operation: Operation }) {
  const { label, tone } = statusOf(operation);
  return (
    <Pill tone={tone} icon={statusIcons[tone]}>
      {label}
    </Pill>
  );
}

/** The outcomes of a run as counted words with their icons. */
export function OutcomeCount({ outcome, n }: { outcome: Outcome; n: number }) {
  const { label, tone, meaning } = outcomeWords[outcome];
  return (
    <Pill tone={tone} icon={outcomeIcons[outcome]} title={meaning}>
      {n.toLocaleString('en-US')} {label.toLowerCase()}
    </Pill>
  );
}
