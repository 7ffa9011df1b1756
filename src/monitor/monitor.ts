// Watching one organization from one tab: takes what it reads itself, what pages read and what other tabs tell, shows it as a
// fleet, and writes down what is worth it. One tab at a time reads for all (`leader.ts`).
import type { Exchange } from '../api/exchange';
import { Listeners } from '../lib/listeners';
import type { StateChange, StateLog } from '../pipes/observed';
import type { Recorder } from '../recorder/recorder';
import type { Channel } from '../session/tabs/channel';
import type { Locks } from '../session/tabs/locks';
import { Fleet } from './fleet';
import { isRoutine, requestEvent } from './recordedEvents';
import { Leader } from './leader';
import { ListSchedule } from './listSchedule';
import { recall } from './recall';
import { recallNumbers } from './recallNumbers';
import type { Message, Reading } from './readings';
import { ScrapeSchedule } from './scrapeSchedule';
import { RecordingWriter } from './recordingWriter';
import { whileVisible } from './visible';
import type { Dependencies } from './dependencies';

/** Somebody else leads if the lock is not free by then. */
const GLANCE_WAITS_MS = 1_000;

interface MonitorParts {
  org: string;
  deps: Dependencies;
  recorder: Recorder;
  states: StateLog;
  locks: Locks;
  channel: Channel<Message>;
  /** Aborted when the key goes. */
  signal: AbortSignal;
  /** The one service there is, where the server does not list them. */
  onlyService?: string | undefined;
}

export class Monitor {
  readonly fleet: Fleet;
  readonly recorder: Recorder;
  readonly scrapeSchedule = new ScrapeSchedule();
  readonly listSchedule: ListSchedule;
  readonly #parts: MonitorParts;
  readonly #writer: RecordingWriter;
  /** The latest of everything, for tabs that are new. */
  readonly #latest = new Map<string, Reading>();
  readonly #readings = new Listeners();
  #leads = false;

  constructor(parts: MonitorParts) {
    this.#parts = parts;
    this.recorder = parts.recorder;
    this.fleet = new Fleet(parts.states);
    this.listSchedule = new ListSchedule(parts.onlyService === undefined);
    this.#writer = new RecordingWriter({
      recorder: parts.recorder,
      states: parts.states,
      fleet: this.fleet,
      tell: (ring, events) => this.#tell({ type: 'events', ring, events }),
      doubt: (service) => this.listSchedule.want(service),
    });
  }

  /** Does this tab read for all? */
  get leads(): boolean {
    return this.#leads;
  }

  /** Recalls what is kept and begins to listen and to watch. Resolves when the key goes. */
  async run(): Promise<void> {
    const { deps, channel, states, signal, onlyService } = this.#parts;
    if (onlyService !== undefined) {
      this.#take({ type: 'services', at: deps.now(), services: [{ id: onlyService }] });
    }
    const { pipes, seenAt } = await recall(this.recorder, states, deps.now());
    if (signal.aborted) return;
    this.fleet.remember(pipes, seenAt);
    this.#writer.recall(pipes);
    // Where nothing can be read of them, rates come with the second look.
    const recalled = recallNumbers(this.recorder, this.fleet, pipes, deps.now(), signal).catch(
      () => undefined,
    );
    const ends = [
      states.onChange((change) => this.#stateChanged(change)),
      deps.sharedReads.onRead((read) => this.#tookItself(read)),
    ];
    signal.addEventListener('abort', () => ends.forEach((end) => end()), { once: true });
    channel.onMessage = (message) => this.#hear(message);
    this.#takeShelved();
    channel.post({ type: 'hello' });
    while (!signal.aborted) await this.#leadOnce(signal);
    await recalled;
  }

  /** A request of this tab is over. */
  exchanged(exchange: Exchange): void {
    this.#writer.happened(isRoutine(exchange) ? 'routine' : 'events', [requestEvent(exchange)]);
  }

  /** Writes down everything now: the tab may be about to go. */
  save(): Promise<void> {
    return this.recorder.flush(this.#parts.deps.now(), true);
  }

  /** Forgets all recordings, in every tab. */
  async erase(): Promise<void> {
    await this.recorder.erase();
    this.#tell({ type: 'erased' });
    if (this.#leads) this.#writer.noteAll(this.#parts.deps.now());
  }

  /** Looks at the numbers at once, in the tab that leads. */
  lookNow(): void {
    this.scrapeSchedule.hurry();
    if (!this.#leads) this.#tell({ type: 'hurry' });
  }

  /** For those who draw what was recorded: calls back when there is more. */
  onHeard = this.#readings.add;

  /**
   * Looks once, also from a hidden tab, unless another one leads: that one has looked, and tells. For who wants to hear of
   * failures while nobody watches.
   */
  async lookOnce(): Promise<void> {
    const { deps, signal } = this.#parts;
    const patience = new AbortController();
    const stopWaiting = () => patience.abort();
    // The sleep ends with the key, too.
    void deps.sleep(GLANCE_WAITS_MS, signal).then(stopWaiting, stopWaiting);
    try {
      await this.#lead(patience.signal, (leader) => leader.lookOnce(signal));
    } catch (error) {
      if (!patience.signal.aborted) throw error;
    }
  }

  /** Waits until the tab is visible and no other leads, and then leads until it is hidden. */
  async #leadOnce(signal: AbortSignal): Promise<void> {
    await whileVisible(this.#parts.deps, signal, (visible) =>
      this.#lead(visible, (leader) => leader.run(visible)),
    );
  }

  /** Does the leader's work when no other tab leads; the signal ends the wait for that. */
  async #lead(wait: AbortSignal, work: (leader: Leader) => Promise<void>): Promise<void> {
    const { deps, locks, org } = this.#parts;
    await locks.hold(`penstock-monitor-${org}`, wait, async () => {
      this.#leads = true;
      this.recorder.beginWriting();
      this.#writer.begin(deps.now());
      try {
        await work(new Leader(this, deps, org, (reading) => this.#tookItself(reading)));
      } finally {
        this.#leads = false;
        await this.#writer.end();
        await this.recorder.endWriting(deps.now());
      }
    });
  }

  #tookItself(reading: Reading): void {
    this.#take(reading);
    this.#tell(reading);
  }

  #hear(message: Message): void {
    const { deps } = this.#parts;
    switch (message.type) {
      case 'hello':
        if (this.#leads) for (const reading of this.#latest.values()) this.#tell(reading);
        return;
      case 'hurry':
        return this.scrapeSchedule.hurry();
      case 'erased':
        void this.recorder.erase().then(() => this.#leads && this.#writer.noteAll(deps.now()));
        return;
      case 'events':
        this.recorder.happened(message.ring, message.events);
        return this.#readings.tell();
      case 'services':
        deps.sharedReads.putServices(message.services, message.at);
        return this.#take(message);
      case 'pipes':
        // A new tab is told what the others know already.
        if (message.whole && message.at <= (this.fleet.get(message.service)?.listedAt ?? -Infinity)) return;
        if (message.whole) deps.sharedReads.putPipes(message.service, message.pipes, message.at);
        deps.saw(message.pipes, message.at);
        return this.#take(message);
      case 'unread':
      case 'unscraped':
        return this.#take(message);
      case 'scrape':
        this.scrapeSchedule.heard(
          message.service === undefined ? 'organization' : { service: message.service },
          message.at,
        );
        return this.#take(message);
    }
  }

  #take(read: Reading): void {
    const reading = read.type === 'pipes' ? { ...read, pipes: this.fleet.share(read) } : read;
    const about = ('service' in reading ? reading.service : undefined) ?? '';
    if (reading.type !== 'pipes' || reading.whole) this.#latest.set(`${reading.type} ${about}`, reading);
    const awake = new Set(this.fleet.entries().flatMap(({ id, takesCalls }) => (takesCalls ? [id] : [])));
    this.#writer.take(reading, () => {
      if (reading.type === 'services') this.fleet.takeServices(reading);
      else if (reading.type === 'scrape') this.fleet.takeScrape(reading);
      else if (reading.type === 'unread') this.fleet.takeUnread(reading);
      else if (reading.type === 'unscraped') this.fleet.takeUnscraped(reading);
      else this.fleet.takePipes(reading);
    });
    if (reading.type === 'services') this.listSchedule.heardServices(reading.at);
    if (reading.type === 'pipes' && reading.whole) this.listSchedule.heardPipes(reading.service);
    for (const { id, takesCalls } of this.fleet.entries()) {
      if (takesCalls && !awake.has(id)) this.listSchedule.forget(id);
    }
    if (!this.#leads && reading.type === 'scrape') void this.recorder.flush(reading.at);
    this.#readings.tell();
  }

  /** What pages have read before this began. */
  #takeShelved(): void {
    const { sharedReads } = this.#parts.deps;
    const services = sharedReads.services();
    if (services) this.#take({ type: 'services', at: services.at, services: services.data });
    for (const { id } of this.fleet.entries()) {
      const pipes = sharedReads.pipes(id);
      if (pipes) this.#take({ type: 'pipes', at: pipes.at, service: id, pipes: pipes.data, whole: true });
    }
  }

  #stateChanged(change: StateChange): void {
    this.fleet.stateChanged(change.pipe);
    this.#writer.stateChanged(change);
  }

  #tell(message: Message): void {
    if (!this.#parts.signal.aborted) this.#parts.channel.post(message);
  }
}
