// What somebody may have meant who misspelt a name.

/** The one of `names` that is spelt most like `written`; undefined if none is near. Case and `_`, `-`, blanks do not count. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const wanted = plain(written);
  let nearest: { name: string; edits: number } | undefined;
  for (const name of names) {
    const other = plain(name);
    const most = Math.max(1, Math.floor(Math.min(wanted.length, other.length) / 4));
    if (Math.abs(wanted.length - other.length) > most) continue;
    const edits = editsBetween(wanted, other);
    if (edits <= most && (nearest === undefined || edits < nearest.edits)) nearest = { name, edits };
  }
  return wanted.length < 2 ? undefined : nearest?.name;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_\-\s]/g, '');
}

/** Letters put in, taken out, replaced, or swapped with their neighbour (optimal string alignment). */
function editsBetween(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    above = line;
  }
  return above.at(-1) ?? 0;
}
