// JSON without secrets: for showing and copying what came over the wire, and for files of records of ours.
import { isRecord } from '../objects';
import { escapedText } from '../shownText';
import { redactText } from './find';
import { isPlaceholder, isSecretName } from './names';
import { REDACTED } from './span';

/**
 * JSON of whatever shape for showing, copying and keeping: what stands under the name of a secret is `<redacted>` whole,
 * secrets inside other texts are replaced there. Nothing is left out; what says that there is none (`null`, `''`, `true`,
 * a placeholder) stays. The value itself is not changed.
 */
export function redactRaw(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redactRaw);
  if (!isRecord(value)) return value;
  const said = nameInside(value);
  // `fromEntries` defines, so that a key `__proto__` is a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      const isSecret =
        said === undefined
          ? isSecretName(key)
          : isSecretName(key === 'value' ? said : key === 'key' ? '' : key);
      return [redactText(key), isSecret ? hidden(each) : redactRaw(each)] as const;
    }),
  );
}

/** `{ key: 'sasl.password', value: '…' }` has its name in a value. */
function nameInside({ key, name, value }: Readonly<Record<string, unknown>>): string | undefined {
  if (value === undefined) return undefined;
  return [key, name].find((each) => typeof each === 'string');
}

function hidden(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string' && isPlaceholder(value)) return value;
  if (Array.isArray(value) && value.length === 0) return value;
  return REDACTED;
}

/** The same by the shape of texts alone: for records of ours, whose names are known, and whose `key` is none of a lock. */
export function redactTexts(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redactTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redactText(key), redactTexts(each)] as const),
  );
}

/** Anything that came over the wire as indented JSON without secrets, for showing and copying. */
export function shownJson(value: unknown): string {
  try {
    return escapedText(JSON.stringify(redactRaw(value), null, 2));
  } catch {
    return '"Nested too deep to be shown."';
  }
}

/** A record of ours as the JSON of a file to keep or to send on: readable, and without what is secret in it. */
export function redactedJson(value: unknown): string {
  return `${JSON.stringify(redactTexts(value), null, 2)}\n`;
}
