// Watching one organization from one tab: takes what it reads itself, what pages read and what other tabs tell, shows it as a
// fleet, and writes down what is worth it. One tab at a time reads for all (`leader.ts`).
import type { Exchange } from '../api/exchange';
import { Listeners } from '../lib/listeners';
import type { PipeStore } from '../pipes/store/pipeStore';
import type { Recorder } from '../recorder/recorder';
import type { Channel } from '../session/tabs/channel';
import type { Locks } from '../session/tabs/locks';
import { Fleet } from './fleet';
import { isRoutine, requestEvent } from './recordedEvents';
import { Leader } from './leader';
import { ListSchedule } from './listSchedule';
import { recall } from './recall';
import { recallNumbers } from './recallNumbers';
import type { WatchMessage, Reading } from './readings';
import { ScrapeSchedule } from './scrapeSchedule';
import { RecordingWriter } from './recordingWriter';
import { whileVisible } from './visible';
import type { WatchDependencies } from './dependencies';

/** Somebody else leads if the lock is not free by then. */
const LOCK_WITHIN_MS = 1_000;

interface MonitorParts {
  org: string;
  deps: WatchDependencies;
  recorder: Recorder;
  store: PipeStore;
  locks: Locks;
  channel: Channel<WatchMessage>;
  /** Aborted when the key goes. */
  signal: AbortSignal;
  /** The one service there is, where the server does not list them. */
  onlyService?: string | undefined;
}

export class Monitor {
  readonly store: PipeStore;
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
    this.store = parts.store;
    this.fleet = new Fleet(parts.store);
    this.listSchedule = new ListSchedule(parts.onlyService === undefined);
    this.#writer = new RecordingWriter({
      recorder: parts.recorder,
      store: parts.store,
      fleet: this.fleet,
      tell: (ring, events) => this.#tell({ type: 'events', ring, events }),
    });
  }

  /** Does this tab read for all? */
  get leads(): boolean {
    return this.#leads;
  }

  /** Recalls what is kept and begins to listen and to watch. Resolves when the key goes. */
  async run(): Promise<void> {
    const { deps, channel, store, signal, onlyService } = this.#parts;
    if (onlyService !== undefined) {
      this.#take({ type: 'services', at: deps.now(), services: [{ id: onlyService }] });
    }
    const pipes = await recall(this.recorder, deps.now());
    if (signal.aborted) return;
    // What a page has read by now may differ: that changed while nobody watched.
    const stop = store.onChange((change) => this.#writer.missed(change));
    this.fleet.recall(pipes);
    stop();
    this.#writer.recall(pipes);
    // Where nothing can be read of them, rates come with the second look.
    const recalled = recallNumbers(this.recorder, this.fleet, pipes, deps.now(), signal).catch(
      () => undefined,
    );
    const ends = [
      store.onChange((change) => this.#writer.stateChanged(change)),
      store.onReading((reading, origin) => {
        // The answer to a change may lack what a read has, and a read follows it.
        if (origin === 'tab') this.#take(reading);
        else if (origin !== 'answer') this.#tookItself(reading);
      }),
      deps.serviceReads.onRead((reading) => this.#tookItself(reading)),
    ];
    signal.addEventListener('abort', () => ends.forEach((end) => end()), { once: true });
    channel.onMessage = (message) => this.#hear(message);
    this.#takeKnown();
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
    void deps.sleep(LOCK_WITHIN_MS, signal).then(stopWaiting, stopWaiting);
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

  #hear(message: WatchMessage): void {
    const { deps } = this.#parts;
    // Somebody watched, and has written down what changed.
    if (message.type !== 'hello') this.#writer.forgetMissed();
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
        deps.serviceReads.put(message);
        return this.#take(message);
      case 'pipes':
        // A new tab is told what the others know already.
        if (message.whole && message.at <= (this.store.lists.get(message.service)?.at ?? -Infinity)) return;
        return deps.takeIn(message, 'tab');
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

  #take(reading: Reading): void {
    const about = ('service' in reading ? reading.service : undefined) ?? '';
    if (reading.type !== 'pipes' || reading.whole) this.#latest.set(`${reading.type} ${about}`, reading);
    const awake = new Set(this.fleet.entries().flatMap(({ id, takesCalls }) => (takesCalls ? [id] : [])));
    this.#writer.take(reading, () => {
      if (reading.type === 'services') this.fleet.takeServices(reading);
      else if (reading.type === 'scrape')
        for (const service of this.fleet.takeScrape(reading)) this.listSchedule.want(service);
      else if (reading.type === 'unread') this.fleet.takeUnread(reading);
      else if (reading.type === 'unscraped') this.fleet.takeUnscraped(reading);
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
  #takeKnown(): void {
    const services = this.#parts.deps.serviceReads.get();
    if (services) this.#take(services);
    for (const [service, { at, pipes }] of this.store.lists) {
      this.#take({ type: 'pipes', at, service, pipes, whole: true });
    }
  }

  #tell(message: WatchMessage): void {
    if (!this.#parts.signal.aborted) this.#parts.channel.post(message);
  }
}
