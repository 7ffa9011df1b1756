import { IconHourglass } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { lookup } from '../../lib/lookup';
import { Pill } from '../../ui/Pill';
import type { ReversePrivateEndpoint } from './wire';
import { statusMeaning } from './statuses';

const iconOfStatus: Readonly<Record<string, ReactElement>> = {
  PendingAcceptance: <IconHourglass size={14} />,
};

/** What the API reports of an endpoint. */
export function EndpointStatusPill({ status }: Pick<ReversePrivateEndpoint, 'status'>) {
  const { tone, label } = statusMeaning(status);
  return (
    <Pill tone={tone} icon={lookup(iconOfStatus, status ?? '')}>
      {label}
    </Pill>
  );
}
