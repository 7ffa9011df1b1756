// What is in the published bodies.
import { publishedExamples } from '../../../src/mock/examples/published';

/** The arm of a kind in a published body; empty if none is published. */
export function publishedArm(kind: string): object {
  const sources: Readonly<Record<string, unknown>>[] = Object.values(publishedExamples).map(({ source }) => ({
    ...source,
  }));
  const arm = sources.find((source) => Object.hasOwn(source, kind))?.[kind];
  return typeof arm === 'object' && arm !== null ? arm : {};
}
