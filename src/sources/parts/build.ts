// From texts on a screen to a body and back. What is not set is left out: the API refuses empty texts, lists and objects.
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
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** The way back: a text for whatever a body holds. */
export function asText(value: string | number | boolean | null | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
