// What an import has to say of a draft: what of the body it does not carry, carries otherwise, or has to be given.
import { secretFields } from '../../../api/schema';
import { choicesOf, schemasAt } from '../../../api/schemaShape';
import { keysOf } from '../../../lib/jsonPaths';
import { z } from '../../../lib/zod';
import { pipeCreateBody } from '../../writeEndpoints';
import { splitText } from '../../exports/texts';

const steps = ['connect', 'data', 'destination', 'size'] as const;
export type NoteStep = (typeof steps)[number];

/** As it is kept with a draft. There is no secret in it: paths, and values of fields that are none. */
export const draftNote = z.object({
  /** Where in the body: `source.kafka.consumerGrup`. */
  path: z.string(),
  /** A sentence about what stands there. */
  message: z.string(),
  /** The step of the wizard that it is about. */
  step: z.enum(steps),
  /** The value that has to be given as long as the note stands: its form, and its field there. */
  asks: z.optional(z.object({ form: z.enum(['source', 'destination', 'size']), field: z.string() })),
});
export type DraftNote = z.output<typeof draftNote>;

const MOST_SHOWN = 80;

/** A value in a note. Undefined where it could be a secret, or is too long to be read in a sentence. */
export function showable(path: string, value: unknown): string | undefined {
  const schemas = schemasAt(pipeCreateBody, keysOf(path)).flatMap(choicesOf);
  const mayBeSecret =
    schemas.length === 0 ||
    schemas.some((schema) => schema instanceof z.ZodMiniType && secretFields.has(schema));
  if (mayBeSecret || (typeof value === 'object' && value !== null)) return undefined;
  const text = JSON.stringify(value) ?? '';
  const isShort = text.length <= MOST_SHOWN && !text.includes('\\n');
  return isShort && (typeof value !== 'string' || splitText(value, true) === 'plain') ? text : undefined;
}

/** The same said of several elements of a list is said once. */
export function joined(notes: readonly DraftNote[]): DraftNote[] {
  const groups = new Map<string, DraftNote[]>();
  for (const note of notes) {
    const key = note.asks
      ? `${groups.size}`
      : JSON.stringify([note.path.replaceAll(/\[\d+\]/g, '[]'), note.message]);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length === 0) return [first];
    const more = others.length === 1 ? 'one other place' : `${others.length} other places`;
    return [{ ...first, message: `${first.message} The same in ${more}.` }];
  });
}
