// For tests: answers as a broken server might send them, made from one in which every field is set.
import { knownNames } from '../../api/schema';
import { z } from '../../lib/zod';
import { sourceKinds } from '../../sources/registry';
import { pipe } from '../wire';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Shape {
  type?: string;
  names?: readonly string[];
  anyOf?: readonly Shape[];
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
}

/** In the place of any field. The names are those that every object inherits. */
export const oddValues: readonly Json[] = [
  null,
  {},
  [],
  [null],
  [7, 'x'],
  [{}],
  { $$typeof: 'x' },
  0,
  7,
  true,
  '',
  '  ',
  '__proto__',
  'constructor',
  'ا\u0301\u0301\u0301\u202e\u0000\u001b',
];

const shape = z.toJSONSchema(pipe, {
  io: 'input',
  unrepresentable: 'any',
  metadata: knownNames,
}) as Shape;

/** A stored pipe of each kind in which everything is set that we read. */
export const completeAnswers: ReadonlyMap<string, Json> = new Map(
  sourceKinds.map(({ id }) => {
    const whole = sample(shape) as { source: { [kind: string]: Json } };
    return [id, { ...whole, source: { [id]: whole.source[id] ?? null } }];
  }),
);

function sample({ type, names, anyOf, properties, items }: Shape): Json {
  const option = anyOf?.find((each) => each.type !== 'null');
  if (option) return sample(option);
  if (names) return names[0] ?? '';
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, sample(each)]));
  if (items) return [sample(items), sample(items)];
  return type === 'number' ? 1_000 : type === 'boolean' ? true : 'a';
}

/** Every answer that has one odd value in the place of one field, and what it is. */
export function* mutated(answer: Json): Generator<{ where: string; odd: Json; answer: Json }> {
  for (const path of pathsOf(answer)) {
    for (const odd of oddValues) yield { where: path.join('.'), odd, answer: replaced(answer, path, odd) };
  }
}

/** The same with this value in the place of all that is no object. */
export function allBecome(answer: Json, odd: Json): Json {
  if (typeof answer !== 'object' || answer === null) return odd;
  if (Array.isArray(answer)) return answer.map((each) => allBecome(each, odd));
  return Object.fromEntries(Object.entries(answer).map(([key, each]) => [key, allBecome(each, odd)]));
}

/** The paths of all that is in it. The elements of a list are alike: only the first is looked into. */
function* pathsOf(answer: Json): Generator<string[]> {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [key, each] of Object.entries(answer)) {
    yield [key];
    if (Array.isArray(answer) && key !== '0') continue;
    for (const rest of pathsOf(each)) yield [key, ...rest];
  }
}

function replaced(answer: Json, [key, ...rest]: readonly string[], odd: Json): Json {
  if (key === undefined) return odd;
  if (Array.isArray(answer))
    return answer.map((each, index) => (String(index) === key ? replaced(each, rest, odd) : each));
  const object = answer as { [key: string]: Json };
  return { ...object, [key]: replaced(object[key] ?? null, rest, odd) };
}
