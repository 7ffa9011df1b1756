/** The keys of a table or record of ours, which has those that its type names and no others. */
export function objectKeys<Table extends object>(table: Table): (keyof Table & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript types keys as texts, since an object may have more
  return Object.keys(table) as (keyof Table & string)[];
}
