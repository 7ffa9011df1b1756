// What is typed: in fields that are secret any text, in all others something that is secret by its shape.
import { secretTexts } from '../../src/lib/secrets/testing/texts';
import type { Say } from '../contract/drive/drive';
import { controlKeyOf, plausible } from '../contract/drive/plausible';

export const CANARY = /canary7/i;

/** What fits into one line, and into one entry of a list. */
export const lines = Object.values(secretTexts).filter((text) => !text.includes('\n') && CANARY.test(text));
const entries = lines.filter((text) => !/[\s,;]/.test(text));

let turns = 0;

function next(list: readonly string[]): string {
  turns += 1;
  return list[turns % list.length] ?? '';
}

/** Each time another one. */
export const nextLine = () => next(lines);

/** The text fields that something was typed into, by form and name. */
export const typedInto = new Set<string>();

export const hasTyped = (form: string, name: string) => typedInto.has(`${form} ${controlKeyOf(name)[0]}`);

/** Something secret for every field of a form. A date is all that a field of dates takes. */
export function secretFor(form: string, secrets: readonly string[] = []): Say {
  return (name, values) => {
    const usual = plausible(name, values);
    if (/timestamp/i.test(name)) return usual;
    typedInto.add(`${form} ${controlKeyOf(name)[0]}`);
    if (secrets.includes(name)) return 'any text with Canary7 in it';
    return Array.isArray(usual) || name === 'privateDnsNames' ? [next(entries)] : next(lines);
  };
}
