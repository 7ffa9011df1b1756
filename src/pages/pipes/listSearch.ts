// What the list shows is in the URL: search text, view, kinds, order.
import { readSorting, type Sorting } from '../../lib/sorting';
import { z } from '../../lib/zod';
import { stateGroups } from '../../pipes/states';

export const sortColumns = [
  'attention',
  'name',
  'source',
  'state',
  'destination',
  'size',
  'created',
  'updated',
] as const;
export type SortColumn = (typeof sortColumns)[number];

const listSearch = z.object({
  /** Free text. The router reads `?q=42` as a number. */
  q: z.catch(
    z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))),
    undefined,
  ),
  view: z.catch(z.optional(z.enum(stateGroups)), undefined),
  /** Source kinds, comma separated. */
  kind: z.catch(z.optional(z.string()), undefined),
  /** Column, with a leading `-` for descending. Absent: what needs attention first. */
  sort: z.catch(z.optional(z.string()), undefined),
});
export type ListSearch = z.output<typeof listSearch>;

/** Reads the query part of the URL; what is not understood is left out, nothing fails. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const { q, view, kind, sort } = z.parse(listSearch, raw);
  return {
    ...(q ? { q } : {}),
    ...(view ? { view } : {}),
    ...(kind ? { kind } : {}),
    ...(sort && parseSort(sort).column !== 'attention' ? { sort } : {}),
  };
}

export function parseSort(text: string | undefined): Sorting<SortColumn> {
  return readSorting(text, sortColumns, 'attention');
}

export function parseKinds(text: string | undefined): readonly string[] {
  return text ? text.split(',').filter(Boolean) : [];
}

export function isFiltered({ q, view, kind }: ListSearch): boolean {
  return Boolean(q || view || kind);
}
