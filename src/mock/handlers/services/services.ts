import type { Service } from '../../../services/wire';
import type { ServiceRecord } from '../../state/service';
import { stateAt } from '../../time/itinerary';
import type { HandlerTable } from '../call';
import { command } from './commands';

export const serviceHandlers = {
  serviceList: ({ world, query, now }) =>
    [...world.services.values()]
      .map((service) => view(service, now))
      .filter(tagFilter(query.getAll('filter'))),
  serviceGet: ({ service, now }) => view(service, now),
  serviceState: (call) => {
    command(call.world, call.service, call.body.command, call.now);
    return view(call.service, call.now);
  },
} satisfies Pick<HandlerTable, 'serviceList' | 'serviceGet' | 'serviceState'>;

function view({ id, facts, states }: ServiceRecord, now: number): Service {
  return { ...facts, id, state: stateAt(states, now) };
}

/** `tag:Key=Value` and `tag:Key`; anything else is ignored without a word (api-notes 1.6). */
function tagFilter(filters: readonly string[]): (service: Service) => boolean {
  const wanted = filters.flatMap((filter) => {
    const [, key, value] = /^tag:([^=]+)(?:=(.*))?$/.exec(filter) ?? [];
    return key === undefined ? [] : [{ key, value }];
  });
  return ({ tags }) =>
    wanted.every(({ key, value }) =>
      (tags ?? []).some((tag) => tag.key === key && (value === undefined || tag.value === value)),
    );
}
