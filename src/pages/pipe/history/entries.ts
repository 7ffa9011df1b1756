// The timeline of a pipe: what was recorded, what the API tells of its service, and when nobody looked.
import { formatDateTime } from '../../../lib/format';
import { parseTime } from '../../../lib/time';
import { meaningOf } from '../../../pipes/states';
import type { Plain, RecordedEvent } from '../../../recorder/events';
import type { Span } from '../../../recorder/spans';
import { activityWords, actorWords } from '../../../services/activities';
import type { Activity } from '../../../services/usageWire';
import { serviceMeaning } from '../../../services/words';
import type { EntryKind } from '../pipeSearch';

/** A value before and after; absent: it was not there. */
export interface ConfigChange {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

export interface TimelineEntry {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly detail?: string;
  readonly changes?: readonly ConfigChange[];
  /** Of so many more changes only the number was kept. */
  readonly more?: number;
  /** A request that failed, or a state that needs attention. */
  readonly bad?: boolean;
}

/** A time in which nobody looked, epoch ms. */
export interface Gap {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

type TimelineItem = { type: 'entry'; entry: TimelineEntry } | { type: 'gap'; gap: Gap };

type Data = RecordedEvent['data'];

const textOf = (data: Data, key: string): string | undefined => {
  const value = data[key];
  return typeof value === 'string' ? value : undefined;
};
const numberOf = (data: Data, key: string): number | undefined => {
  const value = data[key];
  return typeof value === 'number' ? value : undefined;
};

/** The entry of an event; undefined for a type that says nothing of a pipe. */
export function timelineEntryOf(event: RecordedEvent): TimelineEntry | undefined {
  const { id, at, type, data } = event;
  switch (type) {
    case 'state':
      return { id, at, kind: 'state', ...stateWords(data) };
    case 'appeared':
      return { id, at, kind: 'state', title: 'First seen in the list of its service' };
    case 'gone':
      return { id, at, kind: 'state', title: 'No longer in the list of its service', bad: true };
    case 'config':
      return { id, at, kind: 'config', ...configWords(data) };
    case 'request':
      return { id, at, kind: 'request', ...requestWords(data) };
    case 'service':
      return {
        id,
        at,
        kind: 'service',
        title: `Service: ${serviceMeaning(textOf(data, 'before')).label} → ${serviceMeaning(textOf(data, 'after')).label}`,
      };
    default:
      return undefined;
  }
}

function stateWords(data: Data): Pick<TimelineEntry, 'title' | 'detail' | 'bad'> {
  const [before, after = ''] = [textOf(data, 'before'), textOf(data, 'after')];
  const notBefore = numberOf(data, 'notBefore');
  const label = (state: string) => meaningOf(state).label;
  return {
    title: before === undefined ? label(after) : `${label(before)} → ${label(after)}`,
    ...(notBefore === undefined
      ? {}
      : { detail: `Not observed since ${formatDateTime(notBefore)}, so the exact time is not known.` }),
    ...(meaningOf(after).group === 'attention' ? { bad: true } : {}),
  };
}

function configWords(data: Data): Pick<TimelineEntry, 'title' | 'changes' | 'more'> {
  const changes = isList(data['changes']) ? data['changes'] : [];
  const more = numberOf(data, 'more');
  return {
    title: 'Configuration changed',
    changes: changes.flatMap((each) => changeOf(each)),
    ...(more === undefined ? {} : { more }),
  };
}

function isList(plain: Plain | undefined): plain is readonly Plain[] {
  return Array.isArray(plain);
}

function changeOf(plain: Plain): ConfigChange[] {
  if (typeof plain !== 'object' || plain === null || isList(plain)) return [];
  const parts: Readonly<Record<string, Plain>> = plain;
  if (typeof parts['path'] !== 'string') return [];
  const side = (key: 'before' | 'after') => {
    const value = parts[key];
    return value === undefined ? {} : { [key]: typeof value === 'string' ? value : JSON.stringify(value) };
  };
  return [{ path: parts['path'], ...side('before'), ...side('after') }];
}

function requestWords(data: Data): Pick<TimelineEntry, 'title' | 'detail' | 'bad'> {
  const status = numberOf(data, 'status');
  const outcome = textOf(data, 'outcome') ?? '';
  const requestId = textOf(data, 'requestId');
  const path = (textOf(data, 'path') ?? '').replace(/^\/v1\/organizations\/[^/]+/, '');
  const failed = outcome !== 'answered';
  const end = status === undefined ? OUTCOMES[outcome] : `answered ${status}`;
  return {
    title: `${textOf(data, 'method') ?? ''} ${path}`,
    detail: [end, requestId && `request ${requestId}`].filter(Boolean).join(' · '),
    ...(failed ? { bad: true } : {}),
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  unreachable: 'no answer came',
  unreadable: 'the answer could not be read',
  refused: 'refused',
  abandoned: 'the request was cancelled',
};

export function entryOfActivity(activity: Activity): TimelineEntry | undefined {
  const at = parseTime(activity.createdAt);
  if (at === undefined) return undefined;
  const detail = actorWords(activity);
  return {
    id: activity.id,
    at,
    kind: 'service',
    title: activityWords(activity),
    ...(detail === '' ? {} : { detail }),
  };
}

/** Between looks, and from the last one until now. Before the first there is nothing to tell apart. */
export function gapsBetween(watched: readonly Span[], now: number, longestMs: number): Gap[] {
  const ends: readonly Span[] = [...watched, [now, now]];
  return watched.flatMap(([, from], index) => {
    const to = ends[index + 1]?.[0] ?? now;
    return to - from > longestMs ? [{ id: `gap ${from}`, from, to }] : [];
  });
}

/** All in one, the newest first. */
export function timelineOf(entries: readonly TimelineEntry[], gaps: readonly Gap[]): TimelineItem[] {
  const items: { at: number; item: TimelineItem }[] = [
    ...entries.map((entry) => ({ at: entry.at, item: { type: 'entry', entry } as const })),
    // A gap stands where it ends: what was found after it comes above.
    ...gaps.map((gap) => ({ at: gap.to - 1, item: { type: 'gap', gap } as const })),
  ];
  return items.toSorted((a, b) => b.at - a.at).map(({ item }) => item);
}
