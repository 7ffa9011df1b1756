// A service as the pretend cloud keeps it.
import type { CdcScaling, Service, ServiceState } from '../../services/wire';
import type { Itinerary } from '../time/itinerary';
import type { PipeRecord } from './pipe';
import type { PrivateEndpointRecord } from './privateEndpoint';

/** What does not change by itself. */
export type ServiceFacts = Readonly<Omit<Service, 'id' | 'state'>>;

interface ServiceParts {
  id: string;
  facts: ServiceFacts;
  states: Itinerary<ServiceState>;
  cdc: Itinerary<CdcScaling> | undefined;
  /** Called when somebody first looks at the pipes, so that thousands of them cost nothing until then. */
  seedPipes: () => readonly PipeRecord[];
}

/** A service with its pipes and private endpoints. */
export class ServiceRecord {
  readonly id: string;
  readonly facts: ServiceFacts;
  states: Itinerary<ServiceState>;
  /** Undefined before the first database pipe; its first stop may lie ahead, while that pipe is provisioned. */
  cdc: Itinerary<CdcScaling> | undefined;
  readonly privateEndpoints = new Map<string, PrivateEndpointRecord>();
  #seedPipes: ServiceParts['seedPipes'];
  #pipes: Map<string, PipeRecord> | undefined;
  #deleted: PipeRecord[] = [];

  constructor({ id, facts, states, cdc, seedPipes }: ServiceParts) {
    this.id = id;
    this.facts = facts;
    this.states = states;
    this.cdc = cdc;
    this.#seedPipes = seedPipes;
  }

  /** By id, in the order of creation. */
  get pipes(): Map<string, PipeRecord> {
    this.#pipes ??= new Map(this.#seedPipes().map((pipe) => [pipe.id, pipe]));
    return this.#pipes;
  }

  /** Those that were deleted as well: they stay on the bill. */
  get everyPipe(): readonly PipeRecord[] {
    return [...this.pipes.values(), ...this.#deleted];
  }

  /** The pipe is gone at this moment (epoch ms). */
  remove(pipe: PipeRecord, now: number): void {
    this.pipes.delete(pipe.id);
    pipe.deletedAt = now;
    this.#deleted.push(pipe);
  }
}
