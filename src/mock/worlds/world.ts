// Everything behind one key id.
import type { Activity } from '../../services/usageWire';
import type { Organization } from '../../services/wire';
import { uuidOf } from '../ids';
import { Faults } from '../state/faults';
import { RateLimit } from '../state/rateLimit';
import { RequestLog } from '../state/requestLog';
import type { ServiceRecord } from '../state/service';
import type { WorldClock } from '../time/clock';
import type { Nature } from './sentinels';

interface WorldParts {
  keyId: string;
  nature: Nature;
  organization: Organization;
  services: readonly ServiceRecord[];
  activities: readonly Activity[];
  /** A service under an id that is not one of ours, for worlds that take any. */
  adopt: (serviceId: string) => ServiceRecord;
  clock: WorldClock;
}

/** The organization of a key with its services, its clock, and what the control door has set. */
export class World {
  readonly keyId: string;
  readonly nature: Nature;
  readonly organization: Organization;
  /** By id, in the order in which they are listed. */
  readonly services: Map<string, ServiceRecord>;
  /** Newest first. */
  activities: readonly Activity[];
  readonly faults = new Faults();
  readonly requests = new RequestLog();
  readonly limit = new RateLimit();
  readonly clock: WorldClock;
  /** Every answer of the API waits so long, ms. */
  latencyMs = 0;
  #given = 0;
  #adopt: WorldParts['adopt'];

  constructor(parts: WorldParts) {
    this.keyId = parts.keyId;
    this.nature = parts.nature;
    this.organization = parts.organization;
    this.services = new Map(parts.services.map((service) => [service.id, service]));
    this.activities = parts.activities;
    this.clock = parts.clock;
    this.#adopt = parts.adopt;
  }

  /** The clock of this world, which can be moved on. Epoch ms. */
  now(): number {
    return this.clock.now();
  }

  /** A new id; the nth one given out in a world is always the same. */
  newId(): string {
    this.#given += 1;
    return uuidOf(`${this.keyId}/given/${this.#given}`);
  }

  /** A service under an id that the world does not know yet; only worlds that take any id have one for it. */
  adopt(serviceId: string): ServiceRecord {
    const service = this.#adopt(serviceId);
    this.services.set(serviceId, service);
    return service;
  }
}
