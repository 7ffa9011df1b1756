// Pipes to change: one of every flavour and way in, as the wizard makes them.
import type { PipeCreateBody } from '../../../src/pipes/authoring';
import { emptySize } from '../../../src/pipes/draft/size';
import type { FormValues } from '../../../src/sources/form';
import { entryOf, plausible, type Entry, type Table, type Values } from '../drive/plausible';
import { explore } from '../drive/explore';
import { bodyOf, fillDestination, fillSource } from '../drive/fill';
import { once, type Kind } from '../drive/kinds';
import type { Choose, Say } from '../drive/drive';
import { readEndpoints } from './world';

/** A pipe of files that has read them all takes no change, so these go on. */
const KEPT_ON: Readonly<Record<string, string>> = { isContinuous: 'true' };

/** Bodies of the kind, one for each flavour and method. Those of the first flavour say all there is to say. */
export async function basesOf(each: Kind): Promise<readonly PipeCreateBody[]> {
  const say = await sayOfService();
  const sources: FormValues[] = [];
  for (const [index, variant] of each.variants.entries()) {
    const person = { say: index === 0 ? say : sparing(each, say) };
    sources.push(...(await explore((choose) => fillSource(each, variant, onlyMethods(choose), person))));
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
    // The rules of the form look at values of its own shape, which these are.
    const findings = form.check(values as FormValues);
    if (findings.some(({ field, severity }) => field === name && severity === 'error'))
      return say(name, values);
    const now = name
      .split('.')
      .reduce<unknown>((inside, key) => (inside as Values | undefined)?.[key], values);
    return Array.isArray(now)
      ? /\.\d+\./.test(name)
        ? now.join('\n')
        : (now as Entry)
      : (now as Entry | undefined);
  };
}

/** What is typed is plausible in the service at hand. */
export async function sayOfService(): Promise<Say> {
  const [first] = await readEndpoints();
  const here: Table = {
    reversePrivateEndpointIds: [first?.id ?? ''],
    // A change may skip the first load, and then there is nothing to start after; taken away it cannot be.
    startAfter: '',
  };
  return (name, values) => entryOf(here, name, values) ?? plausible(name, values);
}
