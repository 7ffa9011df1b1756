// What is worth writing down of what was read: states that changed, configurations that did, pipes that came and went, the
// app's own requests.
import type { Exchange } from '../api/exchange';
import { diff } from '../lib/diff';
import type { PipeMeasures } from '../pipes/measures';
import type { StateChange } from '../pipes/store/pipeStore';
import { exportPipe } from '../pipes/redact';
import { viewPipe } from '../pipes/view';
import type { Pipe } from '../pipes/wire';
import { asPlain, type Plain, type RecordedEvent } from '../recorder/events';

/** Longer lists of changes say no more, and longer values take room. */
const MOST_CHANGES = 40;
const LONGEST_VALUE = 300;
/** Tables of a pipe whose records are kept one by one; a pipe may have thousands. */
export const MOST_TABLES = 20;

/** Moves with every change, or is told by other events. */
const NOT_CONFIGURED = new Set(['state', 'createdAt', 'updatedAt']);

type Parts = Omit<RecordedEvent, 'id'>;

/** The configuration of a pipe as plain data, without anything that could be a secret. */
export function configOf(pipe: Pipe): Plain {
  const entries = Object.entries(asPlain(exportPipe(pipe)) ?? {});
  return asPlain(Object.fromEntries(entries.filter(([key]) => !NOT_CONFIGURED.has(key))));
}

/** What of a configuration has changed; undefined if nothing has. */
export function configChange(pipe: Pipe, before: Plain, at: number): Parts | undefined {
  const found = diff(before, configOf(pipe));
  if (found.length === 0) return undefined;
  const changes = found.slice(0, MOST_CHANGES).map((each): Plain => ({
    path: each.path,
    ...('before' in each ? { before: shortened(each.before) } : {}),
    ...('after' in each ? { after: shortened(each.after) } : {}),
  }));
  const more = found.length - changes.length;
  return {
    at,
    type: 'config',
    entity: pipe.id,
    data: { name: nameOf(pipe), changes, ...(more > 0 ? { more } : {}) },
  };
}

/** A value as it stands, or what its JSON begins with. */
function shortened(value: unknown): Plain {
  const text = JSON.stringify(value) ?? '';
  return text.length <= LONGEST_VALUE ? asPlain(value) : `${text.slice(0, LONGEST_VALUE)}…`;
}

export function stateEvent({ pipe, before, after, at, notBefore }: StateChange, name: string): Parts {
  return {
    at,
    type: 'state',
    entity: pipe,
    data: {
      name,
      after,
      ...(before === undefined ? {} : { before }),
      ...(notBefore === undefined ? {} : { notBefore }),
    },
  };
}

export function serviceEvent(
  service: string,
  name: string,
  before: string,
  after: string,
  at: number,
): Parts {
  return { at, type: 'service', entity: service, data: { name, before, after } };
}

/** A pipe that a list shows for the first time, or no longer. */
export function listEvent(
  type: 'appeared' | 'gone',
  pipe: string,
  service: string,
  name: string,
  at: number,
): Parts {
  return { at, type, entity: pipe, data: { name, service } };
}

const OF_PIPE = /\/clickpipes\/([\da-f-]{36})/;
const OF_SERVICE = /\/services\/([\da-f-]{36})/;

/** A request of this app. It belongs to the pipe in its path, or to the service. */
export function requestEvent(exchange: Exchange): Parts {
  const { method, path, durationMs, outcome, status, requestId } = exchange;
  const entity = OF_PIPE.exec(path)?.[1] ?? OF_SERVICE.exec(path)?.[1];
  return {
    at: exchange.startedAt,
    type: 'request',
    data: {
      method,
      path,
      durationMs,
      outcome,
      ...(status === undefined ? {} : { status }),
      ...(requestId === undefined ? {} : { requestId }),
    },
    ...(entity === undefined ? {} : { entity }),
  };
}

/** What is read all the time is routine; changes, and what went wrong, are not. */
export function isRoutine({ method, outcome, status }: Exchange): boolean {
  return method === 'GET' && (outcome === 'answered' || outcome === 'abandoned' || status === 429);
}

/** The numbers of a pipe by name, as they are recorded: metrics by their keys, records of a table as `table/insert/orders`. */
export function sampleOf({ values, perTable }: PipeMeasures): [string, number][] {
  const tables = [...perTable]
    .map(([table, changes]) => ({ table, changes, all: [...changes.values()].reduce((a, b) => a + b, 0) }))
    .toSorted((a, b) => b.all - a.all)
    .slice(0, MOST_TABLES);
  return [
    ...Object.entries(values),
    ...tables.flatMap(({ table, changes }) =>
      [...changes].map(([change, value]): [string, number] => [tableColumn(table, change), value]),
    ),
  ];
}

/** The name under which records of a table are kept. */
export function tableColumn(table: string, change: string): string {
  return `table/${change}/${table}`;
}

/** The table and kind of change behind such a name; undefined for other names. */
export function readTableColumn(name: string): { table: string; change: string } | undefined {
  const [, change, table] = /^table\/([^/]*)\/(.*)$/s.exec(name) ?? [];
  return change === undefined || table === undefined ? undefined : { table, change };
}

function nameOf(pipe: Pipe): string {
  return viewPipe(pipe).name;
}
