// Names of target tables made from names of source tables.
import type { PastedRow } from './tableRow';

interface TargetNaming {
  /** What the kind of source calls the two names of a table, as a pattern writes them in braces: schema and table. */
  names: readonly [string, string];
  /** Puts `_` for characters that a name in SQL could not have without quotes. */
  bare?: boolean;
}

/** What is wrong with a pattern, in a sentence; undefined for a good one. */
export function checkPattern(pattern: string, names: readonly [string, string]): string | undefined {
  const known = `Write {${names[0]}} and {${names[1]}} where the names go.`;
  const unknown = placeholders(pattern).find((name) => !names.includes(name));
  if (unknown !== undefined) return `{${unknown}} is not known. ${known}`;
  return pattern.includes(`{${names[1]}}`) ? undefined : `All tables would get one name. ${known}`;
}

/**
 * The name of each row's target table by a pattern such as `{schema}_{table}`, in the order of the rows. Placeholders that
 * the naming does not know stay as they are; `checkPattern` finds them.
 */
export function nameTargets(rows: readonly PastedRow[], pattern: string, naming: TargetNaming): string[] {
  const [space, table] = naming.names;
  return rows.map(({ names }) => {
    const name = pattern.replace(/\{(\w+)\}/g, (written: string, key: string) => {
      if (key === space) return names[0];
      return key === table ? names[1] : written;
    });
    return naming.bare ? toBare(name) : name;
  });
}

/** Names that occur more than once -> where. Empty names are left out: what is missing collides with nothing. */
export function findCollisions(targets: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, target] of targets.entries()) {
    const known = places.get(target);
    if (known) known.push(index);
    else if (target !== '') places.set(target, [index]);
  }
  return new Map(Array.from(places).filter(([, indexes]) => indexes.length > 1));
}

function placeholders(pattern: string): string[] {
  return Array.from(pattern.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

function toBare(name: string): string {
  const letters = name.replace(/[^0-9A-Za-z_]/gu, '_');
  return /^\d/.test(letters) ? `_${letters}` : letters;
}
