// What is different between two pieces of plain data.

interface DiffEntry {
  /** Names and numbers on the way there, joined by dots: `scaling.replicas`, `tables.0.name`. */
  readonly path: string;
  /** Absent: it was not there. */
  readonly before?: unknown;
  /** Absent: it is not there any more. */
  readonly after?: unknown;
}

/** The differences, outermost first where one side has no such object or list; otherwise leaf by leaf. */
export function diff(before: unknown, after: unknown, path = ''): DiffEntry[] {
  if (Object.is(before, after)) return [];
  const [one, other] = [entriesOf(before), entriesOf(after)];
  if (!one || !other || Array.isArray(before) !== Array.isArray(after)) {
    return [
      {
        path,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  }
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) =>
    diff(one.get(name), other.get(name), path === '' ? name : `${path}.${name}`),
  );
}

function entriesOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
