import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleFilled,
  IconHelpCircle,
  IconHourglass,
  IconLoader2,
  IconXboxX,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { lookup } from '../../lib/lookup';
import { Pill, type Tone } from '../../ui/Pill';
import type { ReversePrivateEndpoint } from '../endpointWire';
import { statusMeaning } from './statuses';

const iconOfTone: Readonly<Record<Tone, ReactElement>> = {
  good: <IconCircleFilled size={14} />,
  warning: <IconAlertTriangle size={14} />,
  bad: <IconXboxX size={14} />,
  busy: <IconLoader2 size={14} />,
  quiet: <IconHelpCircle size={14} />,
  done: <IconCircleCheck size={14} />,
};
const iconOfStatus: Readonly<Record<string, ReactElement>> = {
  PendingAcceptance: <IconHourglass size={14} />,
};

/** What the API reports of an endpoint. */
export function EndpointStatusPill({ status }: Pick<ReversePrivateEndpoint, 'status'>) {
  const { tone, label } = statusMeaning(status);
  return (
    <Pill tone={tone} icon={lookup(iconOfStatus, status ?? '') ?? iconOfTone[tone]}>
      {label}
    </Pill>
  );
}
