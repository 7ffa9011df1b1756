// Pipes to change: one of every flavour and method of authentication, as the wizard makes them.
import type { PipeCreateBody } from '../../../src/pipes/writeEndpoints';
import { emptySize } from '../../../src/pipes/draft/size';
import type { FormValues } from '../../../src/sources/form';
import { formEntryOf, plausible, type EntryTable } from '../drive/plausible';
import { explore } from '../drive/explore';
import { bodyOf, fillDestination, fillSource } from '../drive/fill';
import { once, type Kind } from '../drive/kinds';
import type { Choose, Say } from '../drive/drive';
import { readEndpoints } from './session';

/** A pipe of files that has read them all takes no change, so these go on. */
const KEPT_ON: Readonly<Record<string, string>> = { isContinuous: 'true' };

/**
 * Bodies of the kind, so that every flavour and every method is in one. The first says all there is to say, the others what
 * they must: what they have beyond that is the same.
 */
export async function basePipesOf(each: Kind): Promise<readonly PipeCreateBody[]> {
  const all = await sayOfService();
  const few = sparing(each, all);
  const sources: FormValues[] = [];
  const known = new Set<string>();
  for (const variant of each.variants) {
    const fill = async (choose: Choose) => {
      const say = sources.length === 0 ? all : few;
      sources.push(await fillSource(each, variant, onlyMethods(choose), { say }));
    };
    await explore(fill, undefined, known);
  }
  const destination = await destinationOf(each);
  return sources.map((source) => bodyOf(each, source, destination, emptySize));
}

const destinationOf = once(
  ({ kind }: Kind) => kind.family,
  (each) => fillDestination(each, (_, choices, current) => standing(choices, current)),
);

/** Explores the methods alone; the other choices stay as they are. */
function onlyMethods(choose: Choose): Choose {
  return (name, choices, current) =>
    name === 'authentication'
      ? choose(name, choices, current)
      : (KEPT_ON[name] ?? standing(choices, current));
}

function standing(choices: readonly string[], current: string): string {
  return choices.includes(current) ? current : (choices[0] ?? current);
}

/** Types only what is missed. */
function sparing({ form }: Kind, say: Say): Say {
  return (name, values) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they are those of this form
    const ofForm = values as FormValues;
    const isMissed = form.check(ofForm).some(({ field, severity }) => field === name && severity === 'error');
    if (isMissed) return say(name, values);
    const now = name.split('.').reduce<unknown>(inside, values);
    if (!Array.isArray(now)) return typeof now === 'string' ? now : undefined;
    // A list in a row of a grid stands there as lines.
    return name.startsWith('tables.') ? now.join('\n') : now.map(String);
  };
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** What is typed is plausible in the service at hand. */
export async function sayOfService(): Promise<Say> {
  const [first] = await readEndpoints();
  const here: EntryTable = {
    reversePrivateEndpointIds: [first?.id ?? ''],
    // A change may skip the first load, and then there is nothing to start after; taken away it cannot be.
    startAfter: '',
  };
  return (name, values) => formEntryOf(here, name, values) ?? plausible(name, values);
}
