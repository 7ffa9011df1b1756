// The rows of the cost table: lines of the bill grouped by what a person asks for, with what is known of their pipes.
import { formatDay } from '../../lib/days';
import type { PipeView } from '../../pipes/view';
import { groupLines, openDays, totalOf, type CostLine, type Credits } from '../../services/usage/lines';
import { ownerFinder } from '../../services/usage/owner';
import type { Service } from '../../services/wire';
import { serviceName } from '../../services/words';
import type { Column } from '../../ui/DataTable/column';
import { orderRows, sortingOf } from '../../ui/DataTable/order';
import type { CostGrouping } from './choices';
import type { CostSearch } from './costSearch';

/** What the lines are told apart by, beyond what they say themselves. */
export interface CostNames {
  services: readonly Service[];
  /** By service; those that could not be read, or not yet, are missing. */
  pipes: ReadonlyMap<string, readonly PipeView[]>;
}

export interface CostRow {
  key: string;
  name: string;
  /** What the name alone leaves open. */
  note: string;
  /** Where it leads; undefined for what is no longer there, or not known to be. */
  link: { service: string; pipe?: string } | undefined;
  credits: Credits;
  /** Of the total of all rows, 0 to 1. */
  share: number;
  /** A day of it may still change. */
  open: boolean;
  lines: readonly CostLine[];
}

/** What a line is about. */
export interface CostSubject {
  line: CostLine;
  view: PipeView | undefined;
  service: string;
}

/** Every line with its pipe and the name of its service. */
export function subjectsOf(
  lines: readonly CostLine[],
  { services, pipes }: CostNames,
): (line: CostLine) => CostSubject {
  const known = [...pipes].flatMap(([serviceId, views]) =>
    views.map((view) => ({ id: view.id, name: view.name, serviceId, view })),
  );
  const find = ownerFinder(lines, known);
  const names = new Map(services.map((service) => [service.id, serviceName(service)]));
  return (line) => ({
    line,
    view: find(line)?.view,
    service: names.get(line.serviceId) ?? (line.serviceId || 'Unknown service'),
  });
}

type RowWords = Pick<CostRow, 'name' | 'note' | 'link'>;

interface Grouper {
  keyOf: (subject: CostSubject) => string;
  /** Of the last line of a group, whose names are the latest. */
  words: (subject: CostSubject, around: CostNames) => RowWords;
}

const groupers: Readonly<Record<CostGrouping, Grouper>> = {
  pipe: {
    keyOf: ({ line, view }) => view?.id ?? (line.entityId || `${line.serviceId}/${line.name}`),
    words: ({ line, view, service }, { pipes }) => {
      const gone = view === undefined && pipes.has(line.serviceId);
      return {
        name: view?.name ?? (line.name || line.entityId || 'Pipe without a name'),
        note: [kindOf(view), service, gone ? 'no longer in the list' : undefined].filter(Boolean).join(' · '),
        link: view && { service: line.serviceId, pipe: view.id },
      };
    },
  },
  service: {
    keyOf: ({ line }) => line.serviceId,
    words: ({ line, service }, { services }) => ({
      name: service,
      note: '',
      link: services.some(({ id }) => id === line.serviceId) ? { service: line.serviceId } : undefined,
    }),
  },
  kind: {
    keyOf: ({ view }) => view?.source.id ?? '',
    words: ({ view }) =>
      view
        ? { name: kindOf(view) ?? '', note: '', link: undefined }
        : { name: 'Unknown kind', note: NOT_KNOWN, link: undefined },
  },
  destination: {
    keyOf: ({ line, view }) => JSON.stringify([line.serviceId, databaseOf(view) ?? null]),
    words: ({ view, service }) => {
      const database = databaseOf(view);
      return database === undefined
        ? { name: service, note: `Database not known. ${NOT_KNOWN}`, link: undefined }
        : { name: database, note: service, link: undefined };
    },
  },
  day: {
    keyOf: ({ line }) => line.day,
    words: ({ line }) => ({ name: formatDay(line.day), note: '', link: undefined }),
  },
};

const NOT_KNOWN = 'Deleted pipes, and pipes of services that were not read';

function kindOf(view: PipeView | undefined): string | undefined {
  return view && (view.source.kind?.label ?? view.source.id);
}

function databaseOf(view: PipeView | undefined): string | undefined {
  return view?.pipe.destination?.database || undefined;
}

/** Groups the lines of pipes; together the rows have every line once. */
export function costRows(
  lines: readonly CostLine[],
  grouping: CostGrouping,
  around: CostNames,
): readonly CostRow[] {
  const subjectOf = subjectsOf(lines, around);
  const { keyOf, words } = groupers[grouping];
  const all = totalOf(lines).total;
  return [...groupLines(lines, (line) => keyOf(subjectOf(line)))].map(([key, group]) => {
    const last = group.reduce((latest, line) => (line.day >= latest.day ? line : latest));
    const credits = totalOf(group);
    return {
      key,
      ...words(subjectOf(last), around),
      credits,
      share: all === 0 ? 0 : credits.total / all,
      open: openDays(group).size > 0,
      lines: group,
    };
  });
}

/** The rows that hold every word of the text, in order: the most expensive first, days with the last first, or as asked. */
export function arrangeRows(
  rows: readonly CostRow[],
  columns: readonly Column<CostRow>[],
  grouping: CostGrouping,
  { q = '', sort }: Pick<CostSearch, 'q' | 'sort'>,
): readonly CostRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(({ key, name, note }) => {
    const hay = `${name} ${note} ${key}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
  const usual = grouping === 'day' ? '-name' : '-total';
  return orderRows(found, columns, sortingOf(columns, sort) ? sort : usual, ({ name }) => name);
}
