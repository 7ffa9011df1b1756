// What the list shows is in the URL: search text, view, kinds, order.
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

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

export function parseSort(text: string | undefined): Sort {
  const descending = text?.startsWith('-') ?? false;
  const column = sortColumns.find((each) => each === text?.replace(/^-/, ''));
  return column === undefined ? { column: 'attention', descending: false } : { column, descending };
}

/** The `sort` value after a click on a column's header: ascending, descending, back to the default order. */
export function nextSort(current: string | undefined, column: SortColumn): string | undefined {
  const { column: sorted, descending } = parseSort(current);
  if (sorted !== column) return column;
  return descending ? undefined : `-${column}`;
}

export function parseKinds(text: string | undefined): readonly string[] {
  return text ? text.split(',').filter(Boolean) : [];
}

export function isFiltered({ q, view, kind }: ListSearch): boolean {
  return Boolean(q || view || kind);
}
