// The query part of the cost page's URL. It is in the first load, so what the words mean is worked out with the page.

const keys = ['from', 'to', 'group', 'q', 'sort'] as const;

/**
 * `from` and `to`: UTC days, both included. `group`: by what. `q`: search text. `sort`: a column, with a leading `-` for
 * descending. All as somebody typed them; absent, or not understood: the default.
 */
export type CostSearch = { [Key in (typeof keys)[number]]?: string | undefined };

/** Keeps what is set and has a place here. The router reads `?q=42` as a number. */
export function readCostSearch(raw: Record<string, unknown>): CostSearch {
  return Object.fromEntries(
    keys.filter((key) => raw[key] !== undefined && raw[key] !== '').map((key) => [key, String(raw[key])]),
  );
}
