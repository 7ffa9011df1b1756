// A service as the mock cloud keeps it.
import type { CdcScaling, Service, ServiceState } from '../../services/wire';
import type { Timeline } from '../time/timeline';
import type { StoredPipe } from './pipe';
import type { StoredPrivateEndpoint } from './privateEndpoint';

/** What does not change by itself. */
export type ServiceFacts = Readonly<Omit<Service, 'id' | 'state'>>;

interface ServiceParts {
  id: string;
  facts: ServiceFacts;
  states: Timeline<ServiceState>;
  cdc: Timeline<CdcScaling> | undefined;
  /** Called when somebody first looks at the pipes, so that thousands of them cost nothing until then. */
  seedPipes: () => readonly StoredPipe[];
}

/** A service with its pipes and private endpoints. */
export class StoredService {
  readonly id: string;
  readonly facts: ServiceFacts;
  states: Timeline<ServiceState>;
  /** Undefined before the first database pipe; its first entry may lie ahead, while that pipe is provisioned. */
  cdc: Timeline<CdcScaling> | undefined;
  readonly privateEndpoints = new Map<string, StoredPrivateEndpoint>();
  #seedPipes: ServiceParts['seedPipes'];
  #pipes: Map<string, StoredPipe> | undefined;
  #deleted: StoredPipe[] = [];

  constructor({ id, facts, states, cdc, seedPipes }: ServiceParts) {
    this.id = id;
    this.facts = facts;
    this.states = states;
    this.cdc = cdc;
    this.#seedPipes = seedPipes;
  }

  /** By id, in the order of creation. */
  get pipes(): Map<string, StoredPipe> {
    this.#pipes ??= new Map(this.#seedPipes().map((pipe) => [pipe.id, pipe]));
    return this.#pipes;
  }

  /** Those that were deleted as well: they stay on the bill. */
  get everyPipe(): readonly StoredPipe[] {
    return [...this.pipes.values(), ...this.#deleted];
  }

  /** The pipe is gone at this moment (epoch ms). */
  remove(pipe: StoredPipe, now: number): void {
    this.pipes.delete(pipe.id);
    pipe.deletedAt = now;
    this.#deleted.push(pipe);
  }
}
