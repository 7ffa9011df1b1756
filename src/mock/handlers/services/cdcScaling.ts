// The compute that all database pipes of a service share (api-notes 5.3).
import { refuseWith } from '../../refusal';
import type { StoredService } from '../../state/service';
import { CDC_SCALING_MS } from '../../time/durations';
import { stateAt, type Timeline } from '../../time/timeline';
import type { CdcScaling } from '../../../services/wire';
import type { HandlerTable } from '../handler';

export const cdcScalingHandlers = {
  cdcScalingGet: ({ service, now }) => stateAt(provisioned(service, now), now),
  /** Answers with what was asked for; reads follow minutes later. A change under way is replaced. */
  cdcScalingUpdate: ({ service, body, now }) => {
    const done = provisioned(service, now).filter((entry) => entry.at <= now);
    service.cdc = [...done, { at: now + CDC_SCALING_MS, state: body }];
    return body;
  },
} satisfies Pick<HandlerTable, 'cdcScalingGet' | 'cdcScalingUpdate'>;

/** There is none before the first database pipe was provisioned. */
function provisioned({ id, cdc }: StoredService, now: number): Timeline<CdcScaling> {
  const since = cdc?.[0]?.at;
  if (cdc === undefined || since === undefined || since > now) {
    return refuseWith(404, `CDC infrastructure for service "${id}" not found`);
  }
  return cdc;
}
