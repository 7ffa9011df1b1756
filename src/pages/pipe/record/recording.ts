// The recorder of the organization in hand. Every tab writes what it has seen, one at a time: what is written is put
// together with what is there.
import type { Measures, PipeMeasures } from '../../../pipes/measures';
import { stateLog, type StateChange } from '../../../pipes/observed';
import { memoryPieces, openPieces } from '../../../recorder/pieces';
import { Recorder } from '../../../recorder/recorder';
import { getSession, onKeyChange } from '../../../session/store';
import { withFallback } from '../../../session/tabs/fallback';
import { browserLocks } from '../../../session/tabs/locks';
import { pipeEntity, serviceEntity, STATE_EVENT, tableSeries } from './names';
import { LONGEST_MS, SCRAPE_EVERY_MS } from './pace';

interface Recording {
  readonly recorder: Recorder;
  /** Writes down what is due, or everything. Never rejects: what could not be written is still in memory. */
  save: (all?: boolean) => Promise<void>;
}

let current: { readonly org: string; readonly recording: Recording } | undefined;

/** The recording of this organization; a demo whose cloud is in the page leaves nothing behind. */
export function recordingOf(org: string): Recording {
  if (current?.org !== org) current = { org, recording: begin(org) };
  return current.recording;
}

function begin(org: string): Recording {
  const inPage = getSession().open?.demo === 'page';
  const memory = memoryPieces();
  const store = inPage ? memory : withFallback(openPieces(org), memory, () => undefined);
  const recorder = new Recorder({ store, longestMs: LONGEST_MS });
  const locks = browserLocks();
  return {
    recorder,
    save: (all = false) =>
      locks
        .hold(`penstock-recorder-${org}`, AbortSignal.timeout(SCRAPE_EVERY_MS), async () => {
          // Another tab may have written since: what there is is counted anew.
          recorder.beginWriting();
          await recorder.flush(Date.now(), all);
        })
        .catch(() => undefined),
  };
}

onKeyChange(() => {
  void current?.recording.save(true);
  current = undefined;
});

// The last moment at which a page can be sure to do something.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) void current?.recording.save(true);
});

stateLog.onChange((change) => {
  if (change.before === undefined) return;
  current?.recording.recorder.happened('events', [
    {
      // The same in another tab that saw it within the minute: then it is one event.
      id: `${change.pipe} ${change.before} ${change.after} ${Math.floor(change.at / 60_000)}`,
      at: change.at,
      type: STATE_EVENT,
      entity: pipeEntity(change.pipe),
      data: changeData(change),
    },
  ]);
});

function changeData({ before, after, notBefore }: StateChange): Record<string, string | number> {
  return {
    ...(before === undefined ? {} : { before }),
    after,
    ...(notBefore === undefined ? {} : { notBefore }),
  };
}

/** Puts a scrape on record. `at`: when it was made, epoch ms. */
export function keep({ recorder }: Recording, { pipes, services }: Measures, at: number): void {
  for (const service of services.values()) {
    recorder.sample(serviceEntity(service.id), at, Object.entries(service.cdc));
    recorder.looked(serviceEntity(service.id), at);
  }
  for (const pipe of pipes.values()) recorder.sample(pipeEntity(pipe.id), at, rowOf(pipe));
}

function* rowOf({ values, perTable }: PipeMeasures): Generator<readonly [string, number]> {
  yield* Object.entries(values);
  for (const [table, changes] of perTable) {
    for (const [change, value] of changes) yield [tableSeries(table, change), value];
  }
}
