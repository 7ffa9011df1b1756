import { redactTexts } from './redactRaw';

/** A record of ours as the JSON of a file to keep or to send on: readable, and without what is secret in it. */
export function redactedJson(value: unknown): string {
  return `${JSON.stringify(redactTexts(value), null, 2)}\n`;
}
