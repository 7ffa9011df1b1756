// What is said of the parts of a body that were not as they should be.
import { keysOf, member, valueAt } from '../../../lib/jsonPaths';
import { pipeCreateBody } from '../../writeEndpoints';
import { placeholderIn } from '../../placeholders';
import { pipeKeys } from '../../wire';
import type { Remark } from './remarks';
import type { Misfit } from './fit';
import type { PlaceholderField } from './placeholderFields';
import { showable } from './notes';

/** Keys that only answers have: the state of a pipe, the time when it was made. */
const toldKeys = new Set(pipeKeys.filter((key) => !Object.hasOwn(pipeCreateBody.def.shape, key)));

/** Is it about what only answers have? */
export function isOfAnswers({ path }: { path: string }): boolean {
  return path.split(', ').every((key) => toldKeys.has(key));
}

/** Remarks on everything that did not fit; what an answer has beyond a request is said in one. */
export function misfitRemarks(
  misfits: readonly Misfit[],
  built: unknown,
  places: readonly PlaceholderField[],
): Remark[] {
  const isTold = ({ is, path }: Misfit) => is === 'unknown' && toldKeys.has(path);
  const told = misfits.filter(isTold).map(({ path }) => path);
  return [
    ...misfits.filter((misfit) => !isTold(misfit)).map((misfit) => remark(misfit, built, places)),
    ...(told.length === 0
      ? []
      : [{ path: told.join(', '), message: 'told by the API and not part of a request; left out.' }]),
  ];
}

function remark(misfit: Misfit, built: unknown, places: readonly PlaceholderField[]): Remark {
  const { path } = misfit;
  const now = valueAt(built, path);
  const inPlace =
    now === undefined || now === '' ? '' : ` ${showable(path, now) ?? 'Another value'} is sent.`;
  switch (misfit.is) {
    case 'unknown':
      return {
        path,
        message:
          misfit.near === undefined
            ? 'not known here, and left out.'
            : `not known, and left out; did you mean ${misfit.near}?`,
      };
    case 'retyped':
      return { path, message: `of another type than it should be, and taken as ${taken(path, misfit.as)}.` };
    case 'dropped': {
      const given = showable(path, misfit.given);
      const what = given === undefined ? 'it' : given;
      return { path, message: `left out: ${what} is not ${misfit.wanted}.${inPlace}` };
    }
    case 'placeholder': {
      const place = places.find(({ mark }) => mark === misfit.mark);
      const what = placeholderInWords(path, misfit.text);
      if (!place) return { path, message: `${what}.${inPlace || ' Nothing is sent for it.'}` };
      const asks = { form: place.form, field: place.field };
      return { path, message: `${what}. Enter the value.`, asks };
    }
  }
}

function taken(path: string, value: unknown): string {
  if (Array.isArray(value)) return 'a list of one';
  if (typeof value === 'object') return 'the name alone';
  return showable(path, value) ?? `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

/** The placeholder itself is not repeated where a secret belongs: it could be a secret that looks like one. */
function placeholderInWords(path: string, text: string): string {
  const placeholder = placeholderIn(text) ?? '';
  if (showable(path, 'x') === undefined) return 'a placeholder stood here';
  if (text.trim() === placeholder) return `the placeholder ${placeholder} stood here`;
  const rest = showable(path, text.replace(`${placeholder}@`, '').replace(placeholder, ''));
  return rest === undefined
    ? `the placeholder ${placeholder} stood among other text`
    : `the placeholder ${placeholder} stood in ${rest}`;
}

/** The path that was meant: of a misspelt name, that of the right one. */
export function meantPath(misfits: readonly Misfit[], path: string): string {
  const misfit = misfits.find((each) => each.path === path);
  if (misfit?.is !== 'unknown' || misfit.near === undefined) return path;
  return [...keysOf(path).slice(0, -1), misfit.near].reduce(member, '');
}
