// Every list in every answer is read element by element, so that an odd one hides no neighbour.
import { describe, expect, it } from 'vitest';
import { elementOf } from '../../api/schema';
import { z } from '../../lib/zod';
import { endpoints, endpointNames } from './routes';

type Schema = z.core.$ZodType;

/** Paths of arrays that are not made by `list`, and how many lists there are. */
function arraysIn(schema: Schema, path: string): { bare: string[]; lists: number } {
  const element = elementOf(schema as z.ZodMiniType);
  if (element) {
    const { bare, lists } = arraysIn(element, `${path}[]`);
    return { bare, lists: lists + 1 };
  }
  const inner = innerOf(schema, path).map(([each, at]) => arraysIn(each, at));
  return {
    bare: [...(schema instanceof z.ZodMiniArray ? [path] : []), ...inner.flatMap(({ bare }) => bare)],
    lists: inner.reduce((sum, { lists }) => sum + lists, 0),
  };
}

function innerOf(schema: Schema, path: string): [Schema, string][] {
  if (schema instanceof z.ZodMiniObject)
    return Object.entries(schema.def.shape as Readonly<Record<string, Schema>>).map(([key, each]) => [
      each,
      `${path}.${key}`,
    ]);
  if (schema instanceof z.ZodMiniArray) return [[schema.def.element, `${path}[]`]];
  if (schema instanceof z.ZodMiniPipe)
    return [
      [schema.def.in, path],
      [schema.def.out, path],
    ];
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.map((each) => [each, path]);
  const { innerType } = schema._zod.def as { innerType?: Schema };
  return innerType ? [[innerType, path]] : [];
}

describe('the lists of all answers', () => {
  const results = endpointNames().flatMap((name) => {
    const { result } = endpoints[name] as { result?: z.ZodMiniType | 'text' };
    return result === undefined || result === 'text' ? [] : [arraysIn(result, name)];
  });

  it('are of one form', () => {
    expect(results.flatMap(({ bare }) => bare)).toEqual([]);
    expect(results.reduce((sum, { lists }) => sum + lists, 0)).toBeGreaterThan(30);
  });

  it('are found when they are of another', () => {
    const odd = z.object({ a: z.catch(z.nullish(z.array(z.string())), undefined) });
    expect(arraysIn(odd, 'odd').bare).toEqual(['odd.a']);
  });
});
