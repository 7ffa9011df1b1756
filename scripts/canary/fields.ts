// The text fields of a page: what is typed into each, and that the browser is asked not to remember it.
import { fireEvent } from '@testing-library/react';
import { nextLine, typedInto } from './secrets';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const NO_TEXT = ['checkbox', 'radio', 'hidden', 'file', 'date', 'range'];

function fieldsIn(page: HTMLElement): TextField[] {
  return [...page.querySelectorAll<TextField>('input, textarea')].filter(
    ({ type }) => !NO_TEXT.includes(type),
  );
}

function labelOf(field: TextField): string {
  return (field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.name).trim();
}

/** The fields whose texts a browser would offer again to the next person: by the label, once each. */
export const remembered = new Set<string>();
let asked = 0;

/** How many fields were asked. */
export const fieldsAsked = () => asked;

/** Notes the fields of a page that a browser would remember. */
export function askOfMemory(page: HTMLElement): void {
  for (const field of fieldsIn(page)) {
    asked += 1;
    const { autocomplete } = field;
    if (autocomplete !== 'off' && autocomplete !== 'new-password') remembered.add(labelOf(field));
  }
}

/** Types into every field of a page, or into those without a name alone, which help to fill in others. */
export function typeIntoAll(page: HTMLElement, of: string, which: 'all' | 'nameless' = 'all'): void {
  askOfMemory(page);
  for (const field of fieldsIn(page)) {
    if (field.readOnly || field.disabled || (which === 'nameless' && !isNameless(field))) continue;
    fireEvent.change(field, { target: { value: nextLine() } });
    typedInto.add(`${of} ${labelOf(field)}`);
  }
}

/** The field in which the next entry of a list is typed has no name either, but is no such help. */
function isNameless(field: TextField): boolean {
  return field.name === '' && !field.closest('.mantine-TagsInput-root');
}
