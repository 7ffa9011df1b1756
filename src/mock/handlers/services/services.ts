import type { Service } from '../../../services/wire';
import type { StoredService } from '../../state/service';
import { stateAt } from '../../time/timeline';
import type { HandlerTable } from '../handler';
import { runCommand } from './commands';

export const serviceHandlers = {
  serviceList: ({ tenant, query, now }) =>
    [...tenant.services.values()]
      .map((service) => view(service, now))
      .filter(tagFilter(query.getAll('filter'))),
  serviceGet: ({ service, now }) => view(service, now),
  serviceState: (call) => {
    runCommand(call.tenant, call.service, call.body.command, call.now);
    return view(call.service, call.now);
  },
} satisfies Pick<HandlerTable, 'serviceList' | 'serviceGet' | 'serviceState'>;

function view({ id, facts, states }: StoredService, now: number): Service {
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
