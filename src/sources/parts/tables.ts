import type { ReplicatedTable } from '../define';

interface Mapping {
  targetTable?: string | null | undefined;
  tableEngine?: string | null | undefined;
  useCustomSortingKey?: boolean | null | undefined;
  sortingKeys?: readonly string[] | null | undefined;
  excludedColumns?: readonly string[] | null | undefined;
}

/** One table mapping as a row; `source` names the table the way its database does. */
export function tableRow(source: readonly (string | null | undefined)[], mapping: Mapping): ReplicatedTable {
  return {
    source: source.filter(Boolean).join('.'),
    target: mapping.targetTable ?? '',
    engine: mapping.tableEngine ?? undefined,
    // The server ignores sorting keys unless the flag is set (api-notes 3.5).
    sortingKeys: mapping.useCustomSortingKey ? (mapping.sortingKeys ?? []) : [],
    excludedColumns: mapping.excludedColumns ?? [],
  };
}
