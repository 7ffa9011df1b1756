/** Do two objects of one shape say the same, field by field? Views are replaced only when they do not. */
export function sameFields<Shape extends object>(
  one: Shape,
  other: Shape,
  isSame: (mine: unknown, theirs: unknown, key: keyof Shape) => boolean = Object.is,
): boolean {
  for (const key in one) if (!isSame(one[key], other[key], key)) return false;
  return true;
}
