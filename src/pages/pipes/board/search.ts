// What a board shows is in the URL: search text, view, kinds, services, how rows are grouped, their order.
import { z } from '../../../lib/zod';
import { stateGroups } from '../../../pipes/states';

/** By service is the usual way, and not written. */
export const groupings = ['service', 'kind', 'destination', 'none'] as const;
export type Grouping = (typeof groupings)[number];

const text = z.catch(z.optional(z.string()), undefined);

const boardSearch = z.object({
  /** Free text. The router reads `?q=42` as a number. */
  q: z.catch(
    z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))),
    undefined,
  ),
  view: z.catch(z.optional(z.enum(stateGroups)), undefined),
  /** Kinds of sources, and, of the board of all services, their ids and keys of groups that are folded: comma separated. */
  kind: text,
  service: text,
  folded: text,
  group: z.catch(z.optional(z.enum(groupings)), undefined),
  /**
   * Column, with a leading `-` for descending. Absent, and for a column that the board does not have: what needs
   * attention first.
   */
  sort: z.catch(z.optional(z.string().check(z.regex(/^-?\w+$/))), undefined),
});
export type BoardSearch = z.output<typeof boardSearch>;

/** Reads the query part of the URL; what is not understood, empty or usual is left out, nothing fails. */
export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const { q, view, kind, service, folded, group, sort } = z.parse(boardSearch, raw);
  return {
    ...(q ? { q } : {}),
    ...(view ? { view } : {}),
    ...(kind ? { kind } : {}),
    ...(service ? { service } : {}),
    ...(folded ? { folded } : {}),
    ...(group && group !== 'service' ? { group } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** The names in a comma separated list, none of which holds a comma itself. */
export function parseList(list: string | undefined): readonly string[] {
  return list ? list.split(',').filter(Boolean) : [];
}

/** The list with a name added, or taken away where it is in it; undefined for an empty one. */
export function toggled(list: string | undefined, name: string): string | undefined {
  const names = parseList(list);
  const next = names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
  return next.length === 0 ? undefined : next.join(',');
}

export function isFiltered({ q, view, kind, service }: BoardSearch): boolean {
  return Boolean(q || view || kind || service);
}
