// Everything behind one key id.
import type { Activity } from '../../services/usageWire';
import type { Organization } from '../../services/wire';
import { uuidOf } from '../ids';
import { InjectedFaults } from '../state/faults';
import { RateLimit } from '../state/rateLimit';
import { ReceivedRequests } from '../state/receivedRequests';
import type { StoredService } from '../state/service';
import type { TenantClock } from '../time/clock';
import type { Scenario } from './scenario';

interface TenantParts {
  keyId: string;
  scenario: Scenario;
  organization: Organization;
  services: readonly StoredService[];
  activities: readonly Activity[];
  /** A service under an id that is not one of ours, for tenants that take any. */
  adopt: (serviceId: string) => StoredService;
  clock: TenantClock;
}

/** The organization of a key with its services, its clock, and what the control API has set. */
export class Tenant {
  readonly keyId: string;
  readonly scenario: Scenario;
  readonly organization: Organization;
  /** By id, in the order in which they are listed. */
  readonly services: Map<string, StoredService>;
  /** Newest first. */
  activities: readonly Activity[];
  readonly faults = new InjectedFaults();
  readonly requests = new ReceivedRequests();
  readonly limit = new RateLimit();
  readonly clock: TenantClock;
  /** Every answer of the API waits so long, ms. */
  latencyMs = 0;
  #given = 0;
  #adopt: TenantParts['adopt'];

  constructor(parts: TenantParts) {
    this.keyId = parts.keyId;
    this.scenario = parts.scenario;
    this.organization = parts.organization;
    this.services = new Map(parts.services.map((service) => [service.id, service]));
    this.activities = parts.activities;
    this.clock = parts.clock;
    this.#adopt = parts.adopt;
  }

  /** The clock of this tenant, which can be moved on. Epoch ms. */
  now(): number {
    return this.clock.now();
  }

  /** A new id; the nth one given out in a tenant is always the same. */
  newId(): string {
    this.#given += 1;
    return uuidOf(`${this.keyId}/given/${this.#given}`);
  }

  /** A service under an id that the tenant does not know yet; only tenants that take any id have one for it. */
  adopt(serviceId: string): StoredService {
    const service = this.#adopt(serviceId);
    this.services.set(serviceId, service);
    return service;
  }
}
