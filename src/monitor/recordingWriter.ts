// Writes down what is worth it: numbers in every tab, for each may have to go on writing; events and notes in the tab that
// leads, which tells the others.
import { randomId } from '../lib/randomId';
import type { StateChange, StateLog } from '../pipes/observed';
import { viewPipe } from '../pipes/view';
import type { Pipe } from '../pipes/wire';
import type { EventRing, RecordedEvent } from '../recorder/events';
import type { Recorder } from '../recorder/recorder';
import { isAwake } from '../services/words';
import type { Fleet } from './fleet';
import { configChange, configOf, listEvent, sampleOf, serviceEvent, stateEvent } from './recordedEvents';
import { CONFIG_NOTE, STATE_NOTE, writeStateNote, type PipeNames } from './notes';
import type { PipesReading, Reading, ScrapeReading } from './readings';

type Parts = Omit<RecordedEvent, 'id'>;

interface ScribeParts {
  recorder: Recorder;
  states: StateLog;
  fleet: Fleet;
  tell: (ring: EventRing, events: readonly RecordedEvent[]) => void;
  /** What the API said of the pipes of a service may not be so any more. */
  doubt: (service: string) => void;
}

export class RecordingWriter {
  readonly #parts: ScribeParts;
  /** Tells this tab's events from those of others. */
  readonly #tab = randomId().slice(0, 8);
  readonly #names = new Map<string, PipeNames>();
  /** The pipes of a service as they were last listed. */
  readonly #listed = new Map<string, ReadonlySet<string>>();
  /** A pipe as its configuration was last compared. */
  readonly #compared = new Map<string, Pipe>();
  #count = 0;
  #leads = false;
  /** Comparisons, one after the other. */
  #comparing: Promise<void> = Promise.resolve();

  constructor(parts: ScribeParts) {
    this.#parts = parts;
  }

  /** Pipes of an earlier visit. */
  recall(pipes: ReadonlyMap<string, PipeNames>): void {
    for (const [id, names] of pipes) {
      this.#names.set(id, names);
      this.#listed.set(names.service, new Set([...(this.#listed.get(names.service) ?? []), id]));
    }
  }

  /** This tab leads from now on. */
  begin(now: number): void {
    this.#leads = true;
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
    const name = this.#names.get(change.pipe)?.name ?? change.pipe;
    if (change.before !== undefined) this.happened('events', [stateEvent(change, name)]);
    this.#noteState(change.pipe, change.at);
  }

  /** Notes the states of all pipes: what was noted by another tab may not have been written. */
  noteAll(now: number): void {
    for (const id of this.#parts.states.all().keys()) this.#noteState(id, now);
  }

  #noteState(id: string, at: number): void {
    const { recorder, states } = this.#parts;
    const [observation, names] = [states.of(id), this.#names.get(id)];
    if (observation && names)
      recorder.note(STATE_NOTE, id, { at, value: writeStateNote(observation, names) });
  }

  #takeScrape({ measures, at }: ScrapeReading): void {
    const { recorder, states, doubt } = this.#parts;
    for (const [id, pipe] of measures.pipes) {
      if (!this.#names.has(id))
        this.#names.set(id, { service: pipe.service, name: pipe.name ?? id, source: pipe.source });
      recorder.sample(id, at, sampleOf(pipe));
      if (pipe.state !== undefined && states.observeMetric(id, pipe.state, at)) doubt(pipe.service);
    }
    for (const [id, { cdc, status, partial }] of measures.services) {
      recorder.sample(id, at, Object.entries(cdc));
      // Of an incomplete scrape nobody knows what it leaves out.
      if (isAwake(status) && !partial) recorder.looked(id, at);
    }
  }

  #takePipes({ service, pipes, at, whole }: PipesReading): void {
    for (const pipe of pipes) {
      const { name, source } = viewPipe(pipe);
      this.#names.set(pipe.id, { service, name, source: source.label });
      if (!this.#compared.has(pipe.id) && this.#leads) this.#noteState(pipe.id, at);
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
    const now = new Set(pipes.map(({ id }) => id));
    this.#listed.set(service, now);
    if (!before || !this.#leads) return;
    const event = (type: 'appeared' | 'gone', id: string) =>
      listEvent(type, id, service, this.#names.get(id)?.name ?? id, at);
    const gone = [...before].filter((id) => !now.has(id));
    const appeared = [...now].filter((id) => !before.has(id));
    this.happened('events', [
      ...gone.map((id) => event('gone', id)),
      ...appeared.map((id) => event('appeared', id)),
    ]);
    // The next visit does not look for it; how it was configured stays known.
    for (const id of gone) this.#parts.recorder.note(STATE_NOTE, id, { at, value: null });
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
