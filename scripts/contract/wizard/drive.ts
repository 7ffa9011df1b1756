// Operates a form like a person who fills in all that is there: opens what is folded, adds rows, chooses, types.
import { act, fireEvent } from '@testing-library/react';
import { aids, plausible, rowsToAdd, type Values } from './plausible';

/** Says which choice to take of those offered; `current` is the one that stands. */
export type Choose = (name: string, choices: readonly string[], current: string) => string;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form that goes on opening fields will not be waited for. */
const MOST_ROUNDS = 20;

export function drive(page: HTMLElement, values: () => Values, choose: Choose): void {
  addRows(page);
  const done = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    unfold(page);
    const fields = fieldsIn(page).filter((field) => !done.has(nameOf(field)));
    const choices = fields.filter(isOpenChoice);
    const texts = fields.filter((field) => !(field instanceof HTMLSelectElement));
    if (choices.length === 0 && texts.length === 0) return;
    // What is typed may depend on what is chosen, so choices come first, and those that they open come next.
    for (const field of choices.length > 0 ? choices : texts) {
      if (!field.isConnected) continue;
      done.add(nameOf(field));
      if (field instanceof HTMLSelectElement) takeChoice(field, choose);
      else type(field, values());
    }
  }
  throw new Error(`After ${MOST_ROUNDS} rounds there are still fields that were not there before.`);
}

function addRows(page: HTMLElement): void {
  for (const button of page.querySelectorAll('button')) {
    const rows = rowsToAdd[button.textContent.trim()] ?? 0;
    for (let row = 0; row < rows; row++) fireEvent.click(button);
  }
}

function unfold(page: HTMLElement): void {
  for (const summary of page.querySelectorAll('details:not([open]) > summary')) fireEvent.click(summary);
  for (const button of page.querySelectorAll('button[aria-expanded="false"]')) fireEvent.click(button);
}

/** The fields that a person can see and change, but for the aids. */
function fieldsIn(page: HTMLElement): Field[] {
  const all = page.querySelectorAll<Field>('input, textarea, select');
  return [...all].filter(
    (field) =>
      !field.disabled &&
      !(field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'file')) &&
      !field.closest('details:not([open]), [hidden]') &&
      !(field.name === '' && aids.some((aid) => aid.test(labelOf(field)))),
  );
}

/** A choice among names that are not typed yet comes later. */
function isOpenChoice(field: Field): field is HTMLSelectElement {
  return field instanceof HTMLSelectElement && field.options.length > 1;
}

/** The name of the value. */
function nameOf(field: Field): string {
  const name = field.name === '' ? listBehind(field)?.name : field.name;
  if (!name) throw new Error(`The field "${labelOf(field)}" has no name.`);
  return name;
}

/** What holds the list of which the field takes the next entry. */
function listBehind(field: Field): HTMLInputElement | undefined {
  let next = field.closest('.mantine-TagsInput-root')?.nextElementSibling;
  while (next && !(next instanceof HTMLInputElement)) next = next.nextElementSibling;
  return next ?? undefined;
}

function labelOf(field: Field): string {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? '';
}

function takeChoice(field: HTMLSelectElement, choose: Choose): void {
  const choices = [...field.options].filter((option) => !option.disabled).map(({ value }) => value);
  const choice = choose(field.name, choices, field.value);
  fireEvent.change(field, { target: { value: choice } });
  if (field.isConnected && field.value !== choice) refuse(field, choice);
}

function type(field: HTMLInputElement | HTMLTextAreaElement, values: Values): void {
  const name = nameOf(field);
  const entry = plausible(name, values);
  if (entry === undefined) {
    throw new Error(`Nothing is said of what to type into "${labelOf(field)}" (${name}); see plausible.ts.`);
  }
  if (typeof entry !== 'string') return typeList(field, entry);
  fireEvent.change(field, { target: { value: entry } });
  if (field.value !== entry) refuse(field, entry);
}

/** A list takes nothing from whoever does not stand in its field. */
function typeList(field: HTMLInputElement | HTMLTextAreaElement, entries: readonly string[]): void {
  act(() => field.focus());
  for (const entry of entries) {
    fireEvent.change(field, { target: { value: entry } });
    fireEvent.keyDown(field, { key: 'Enter' });
  }
  act(() => field.blur());
  const wanted = entries.join(',');
  if (listBehind(field)?.value !== wanted) refuse(field, wanted);
}

function refuse(field: Field, entry: string): never {
  throw new Error(`The field "${labelOf(field)}" does not take "${entry}"; it shows "${field.value}".`);
}
