// Writes down what is worth it: numbers in every tab, for each may have to go on writing; events and notes in the tab that
// leads, which tells the others.
import { randomId } from '../lib/randomId';
import type { KnownPipe } from '../pipes/store/knownPipe';
import type { PipesReading } from '../pipes/store/readings';
import type { PipeStore, StateChange } from '../pipes/store/pipeStore';
import { viewPipe } from '../pipes/view';
import type { Pipe } from '../pipes/wire';
import type { EventRing, RecordedEvent } from '../recorder/events';
import type { Recorder } from '../recorder/recorder';
import { isAwake } from '../services/words';
import type { Fleet } from './fleet';
import { configChange, configOf, listEvent, sampleOf, serviceEvent, stateEvent } from './recordedEvents';
import { CONFIG_NOTE, shownName, STATE_NOTE, writeStateNote } from './notes';
import type { Reading, ScrapeReading } from './readings';
import type { Recalled } from './recall';

type Parts = Omit<RecordedEvent, 'id'>;

interface WriterParts {
  recorder: Recorder;
  store: PipeStore;
  fleet: Fleet;
  tell: (ring: EventRing, events: readonly RecordedEvent[]) => void;
}

export class RecordingWriter {
  readonly #parts: WriterParts;
  /** Tells this tab's events from those of others. */
  readonly #tab = randomId().slice(0, 8);
  /** By service, what the pipes of the last list that was compared are called. */
  readonly #listed = new Map<string, ReadonlyMap<string, string>>();
  /** A pipe as its configuration was last compared. */
  readonly #compared = new Map<string, Pipe>();
  /** Changes of the time before this tab: written down when it leads. */
  #missed: StateChange[] = [];
  #count = 0;
  #leads = false;
  /** Comparisons, one after the other. */
  #comparing: Promise<void> = Promise.resolve();

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** Pipes of an earlier visit. */
  recall(pipes: ReadonlyMap<string, Recalled>): void {
    const byService = new Map<string, Map<string, string>>();
    for (const [id, { remembered }] of pipes) {
      const { service, name } = remembered;
      byService.set(service, (byService.get(service) ?? new Map<string, string>()).set(id, name));
    }
    for (const [service, names] of byService) this.#listed.set(service, names);
  }

  /** A change that fell into a time in which this browser did not watch, unless another tab did. */
  missed(change: StateChange): void {
    this.#missed.push(change);
  }

  forgetMissed(): void {
    this.#missed = [];
  }

  /** This tab leads from now on. */
  begin(now: number): void {
    this.#leads = true;
    for (const change of this.#missed.splice(0)) this.stateChanged(change);
    this.noteAll(now);
  }

  /** Another one will. Resolves when nothing is on its way to the recorder any more. */
  end(): Promise<void> {
    this.#leads = false;
    return this.#comparing;
  }

  happened(ring: EventRing, parts: readonly Parts[]): void {
    if (parts.length === 0) return;
    const events = parts.map((each): RecordedEvent => ({
      ...each,
      id: `${this.#tab}-${(this.#count += 1)}`,
    }));
    this.#parts.recorder.happened(ring, events);
    this.#parts.tell(ring, events);
  }

  /** Notes a reading. `show` puts it into the fleet; which services change their state by that is written down too. */
  take(reading: Reading, show: () => void): void {
    const { fleet } = this.#parts;
    if (reading.type === 'scrape') this.#takeScrape(reading);
    else if (reading.type === 'pipes') this.#takePipes(reading);
    const before = new Map(fleet.entries().map(({ id, state }) => [id, state]));
    show();
    if (!this.#leads) return;
    const changes = fleet.entries().flatMap(({ id, name, state }) => {
      const was = before.get(id);
      const changed = was !== undefined && state !== undefined && was !== state;
      return changed ? [serviceEvent(id, name, was, state, reading.at)] : [];
    });
    this.happened('events', changes);
  }

  stateChanged(change: StateChange): void {
    if (!this.#leads) return;
    const known = this.#parts.store.get(change.pipe);
    if (!known) return;
    if (change.before !== undefined) this.happened('events', [stateEvent(change, shownName(known))]);
    this.#noteState(known, change.at);
  }

  /** Notes the states of all pipes: what was noted by another tab may not have been written. */
  noteAll(now: number): void {
    for (const known of this.#parts.store.all()) this.#noteState(known, now);
  }

  #noteState(known: KnownPipe, at: number): void {
    const { observation } = known;
    if (!observation) return;
    this.#parts.recorder.note(STATE_NOTE, known.id, { at, value: writeStateNote(known, observation) });
  }

  #takeScrape({ measures, at }: ScrapeReading): void {
    const { recorder } = this.#parts;
    for (const [id, pipe] of measures.pipes) recorder.sample(id, at, sampleOf(pipe));
    for (const [id, { cdc, status, partial }] of measures.services) {
      recorder.sample(id, at, Object.entries(cdc));
      // Of an incomplete scrape nobody knows what it leaves out.
      if (isAwake(status) && !partial) recorder.looked(id, at);
    }
  }

  #takePipes({ service, pipes, at, whole }: PipesReading): void {
    for (const { id } of this.#leads ? pipes : []) {
      const known = this.#parts.store.get(id);
      if (known && !this.#compared.has(id)) this.#noteState(known, at);
    }
    if (whole) {
      this.#parts.recorder.looked(service, at);
      this.#compareLists(service, pipes, at);
    }
    const compare = () => this.#compareConfigs(pipes, at);
    if (this.#leads) this.#comparing = this.#comparing.then(compare, compare);
  }

  #compareLists(service: string, pipes: readonly Pipe[], at: number): void {
    const before = this.#listed.get(service);
    const now = new Map(pipes.map((pipe) => [pipe.id, viewPipe(pipe).name]));
    this.#listed.set(service, now);
    if (!before || !this.#leads) return;
    const gone = [...before].filter(([id]) => !now.has(id));
    const appeared = [...now].filter(([id]) => !before.has(id));
    this.happened('events', [
      ...gone.map(([id, name]) => listEvent('gone', id, service, name, at)),
      ...appeared.map(([id, name]) => listEvent('appeared', id, service, name, at)),
    ]);
    // The next visit does not look for it; how it was configured stays known.
    for (const [id] of gone) this.#parts.recorder.note(STATE_NOTE, id, { at, value: null });
  }

  async #compareConfigs(pipes: readonly Pipe[], at: number): Promise<void> {
    const { recorder } = this.#parts;
    for (const pipe of pipes) {
      const last = this.#compared.get(pipe.id);
      if (last === pipe || pipe.id === '') continue;
      const before = last ? configOf(last) : (await recorder.noteOn(CONFIG_NOTE, pipe.id))?.value;
      this.#compared.set(pipe.id, pipe);
      const change = before === undefined ? undefined : configChange(pipe, before, at);
      if (change) this.happened('events', [change]);
      if (change || before === undefined) recorder.note(CONFIG_NOTE, pipe.id, { at, value: configOf(pipe) });
    }
  }
}
