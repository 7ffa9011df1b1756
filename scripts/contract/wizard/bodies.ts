// What is in bodies.
import { publishedExamples } from '../../../src/mock/examples/published';

/** The arm of a kind in a published body; empty if none is published. */
export function publishedArm(kind: string): object {
  const sources: Readonly<Record<string, unknown>>[] = Object.values(publishedExamples).map(({ source }) => ({
    ...source,
  }));
  const arm = sources.find((source) => Object.hasOwn(source, kind))?.[kind];
  return typeof arm === 'object' && arm !== null ? arm : {};
}

/** The paths of what a body says, written as those of a schema's leaves: `tableMappings[].sortingKeys`. */
export function leafPathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const inItems = value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null ? leafPathsOf(item, `${path}[]`) : [],
    );
    return inItems.length > 0 ? inItems : [path];
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leafPathsOf(part, path === '' ? key : `${path}.${key}`),
  );
}
