// A tenant from the id of a key.
import type { Activity } from '../../services/usageWire';
import { uuidOf } from '../ids';
import type { StoredService } from '../state/service';
import { TenantClock } from '../time/clock';
import { ORGANIZATION_NAME, organizationId, plansOf, serviceId } from './layout';
import { makeService } from './makeService';
import { scenarioOf } from './scenario';
import { Tenant } from './tenant';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** Freshly seeded. `real` is the real clock, epoch ms; everything in the tenant has happened before it is first seen. */
export function makeTenant(keyId: string, real: () => number): Tenant {
  const scenario = scenarioOf(keyId);
  const clock = new TenantClock(real, scenario.frozenAt);
  const now = clock.now();
  const plans = plansOf(scenario.layout);
  const services = plans.map((plan, index) => makeService(plan, serviceId(keyId, index), now));
  const organization = {
    id: organizationId(keyId),
    name: ORGANIZATION_NAME,
    createdAt: new Date(now - 900 * DAY_MS).toISOString(),
  };
  return new Tenant({
    keyId,
    scenario,
    organization,
    services,
    activities: activitiesOf(keyId, organization.id, services, now),
    adopt: (id) => {
      const [plan] = plans;
      if (!plan) throw new Error('A tenant has at least one service.');
      return makeService(plan, id, now);
    },
    clock,
  });
}

type Entry = readonly [
  minutesAgo: number,
  type: string,
  actor: 'user' | 'system' | 'api',
  service?: string | undefined,
];

/** What happened lately, newest first. Pipes do not appear: the API's log knows nothing of them (api-notes 2.1). */
function activitiesOf(
  keyId: string,
  organization: string,
  services: readonly StoredService[],
  now: number,
): readonly Activity[] {
  const idle = services.find(({ states }) => states[0]?.state === 'idle');
  const first = services[0];
  const entries: readonly Entry[] = [
    [42, 'user_login', 'user'],
    [95, 'service_idle', 'system', idle?.id ?? first?.id],
    [1_310, 'service_awaken', 'user', idle?.id ?? first?.id],
    [2_700, 'key_create', 'user'],
    [5_900, 'service_update_ip_access_list', 'api', first?.id],
    [21_000, 'organization_member_join', 'user'],
    [64_000, 'service_update_autoscaling_memory', 'user', first?.id],
  ];
  return entries.map(([minutesAgo, type, actorType, service], index) => ({
    id: uuidOf(`${keyId}/activity/${index}`),
    createdAt: new Date(now - minutesAgo * MINUTE_MS).toISOString(),
    type,
    actorType,
    actorId: uuidOf(`${keyId}/actor/${actorType}`),
    actorDetails: actorType === 'user' ? 'ada@example.com' : actorType,
    ...(actorType !== 'system' && { actorIpAddress: '203.0.113.24' }),
    organizationId: organization,
    ...(service && { serviceId: service }),
    ...(type === 'key_create' && { targetKeyId: uuidOf(`${keyId}/key`), keyUpdateType: 'created' }),
  }));
}
