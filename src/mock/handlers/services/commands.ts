// Waking, starting and stopping a service.
import type { ServiceCommand, ServiceState } from '../../../services/wire';
import { refuse } from '../../refusal';
import type { StoredService } from '../../state/service';
import { SERVICE_SWITCH_MS, WAKE_MS } from '../../time/durations';
import { stateAt, withTransitions, type Transition } from '../../time/timeline';
import type { Tenant } from '../../tenants/tenant';

interface Effect {
  /** States in which it does something. */
  from: readonly ServiceState[];
  /** States in which there is nothing left to do: accepted, and nothing changes. */
  done: readonly ServiceState[];
  transitions: readonly Transition<ServiceState>[];
  activity: string;
}

const effects: Readonly<Record<ServiceCommand, Effect>> = {
  awake: {
    from: ['idle'],
    done: ['running', 'awaking', 'degraded', 'partially_running'],
    transitions: [{ state: 'awaking', forMs: WAKE_MS }, { state: 'running' }],
    activity: 'service_awaken',
  },
  start: {
    from: ['stopped', 'idle'],
    done: ['running', 'starting', 'awaking', 'degraded', 'partially_running'],
    transitions: [{ state: 'starting', forMs: SERVICE_SWITCH_MS }, { state: 'running' }],
    activity: 'service_start',
  },
  stop: {
    from: ['running', 'idle', 'degraded', 'partially_running'],
    done: ['stopped', 'stopping'],
    transitions: [{ state: 'stopping', forMs: SERVICE_SWITCH_MS }, { state: 'stopped' }],
    activity: 'service_stop',
  },
};

/** Sends the service on its way, does nothing where it is there already, or refuses. */
export function runCommand(tenant: Tenant, service: StoredService, name: ServiceCommand, now: number): void {
  const { from, done, transitions, activity } = effects[name];
  const state = stateAt(service.states, now);
  if (done.includes(state)) return;
  if (!from.includes(state)) refuse(`Service cannot ${name} in its current state: ${state}`);
  service.states = withTransitions(service.states, now, transitions);
  tenant.activities = [
    {
      id: tenant.newId(),
      createdAt: new Date(now).toISOString(),
      type: activity,
      actorType: 'api',
      actorId: tenant.keyId,
      actorDetails: 'API key',
      organizationId: tenant.organization.id,
      serviceId: service.id,
    },
    ...tenant.activities,
  ];
}
