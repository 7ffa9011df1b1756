export interface DnsDiff {
  added: readonly string[];
  removed: readonly string[];
  kept: readonly string[];
}

/** What replacing one list of DNS names by another does. DNS does not tell capitals from small letters. */
export function dnsDiff(before: readonly string[], after: readonly string[]): DnsDiff {
  const wanted = after.map((name) => name.trim()).filter((name) => name !== '');
  const isIn = (list: readonly string[], name: string) =>
    list.some((each) => each.toLowerCase() === name.toLowerCase());
  return {
    added: wanted.filter((name) => !isIn(before, name)),
    removed: before.filter((name) => !isIn(wanted, name)),
    kept: wanted.filter((name) => isIn(before, name)),
  };
}
