// Prometheus: never wakes a service and never refuses one that sleeps.
import { printExposition, type PrintedFamily } from '../../../lib/prometheus/print';
import { pipeStateLabel } from '../../tenants/scenario';
import { serviceFamilies } from '../../metrics/serviceFamilies';
import type { StoredService } from '../../state/service';
import type { HandlerTable, RequestContext } from '../handler';

export const metricsHandlers = {
  servicePrometheus: (call) => printExposition(familiesOf(call.service, call)),
  organizationPrometheus: (call) =>
    printExposition(joined([...call.tenant.services.values()].map((service) => familiesOf(service, call)))),
} satisfies Pick<HandlerTable, 'servicePrometheus' | 'organizationPrometheus'>;

function familiesOf(
  service: StoredService,
  { tenant, organization, query, now }: RequestContext,
): PrintedFamily[] {
  return serviceFamilies(service, organization, {
    filtered: query.get('filtered_metrics') === 'true',
    stateLabel: pipeStateLabel(tenant.scenario),
    now,
  });
}

/** Families of the same name become one: the text format names each once. */
function joined(scrapes: readonly (readonly PrintedFamily[])[]): PrintedFamily[] {
  const byName = new Map<string, PrintedFamily>();
  for (const family of scrapes.flat()) {
    const known = byName.get(family.name);
    byName.set(family.name, known ? { ...known, samples: [...known.samples, ...family.samples] } : family);
  }
  return [...byName.values()];
}
