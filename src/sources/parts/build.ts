// From texts on a screen to a body and back. What is not set is left out: the API refuses empty texts, lists and objects.
import { isRecord } from '../../lib/objects';
import { mendPem } from '../../lib/pem';

/** A text, trimmed; undefined if there is none. */
export function given(value: string): string | undefined {
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** PEM as a server reads it; undefined if there is none. */
export function givenPem(value: string): string | undefined {
  return given(mendPem(value));
}

/** A secret as it was typed: not even its blanks are ours to take away. */
export function givenSecret(value: string): string | undefined {
  return value === '' ? undefined : value;
}

export function givenNumber(value: string): number | undefined {
  return value.trim() === '' ? undefined : Number(value);
}

export function givenFlag(value: string): boolean | undefined {
  return value === '' ? undefined : value === 'true';
}

export function givenList(values: readonly string[]): string[] | undefined {
  const texts = values.map((value) => value.trim()).filter((value) => value !== '');
  return texts.length === 0 ? undefined : texts;
}

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The object without the keys that are undefined. */
export function compact<T extends object>(object: T): Defined<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What is left is what the type leaves.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** The way back: a text for whatever a body holds. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** The texts of a list; none of what is no list. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The objects of a list; none of what is no list. */
export function recordsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
