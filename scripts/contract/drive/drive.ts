// Operates a form like a person who fills in all that is there: opens what is folded, adds rows, chooses, types.
import { act, fireEvent } from '@testing-library/react';
import { aids, plausible, rowsToAdd, type FormEntry, type CurrentValues } from './plausible';

/** Says which choice to take of those offered; `current` is the one that stands. */
export type Choose = (name: string, choices: readonly string[], current: string) => string;

/** Says what to type into a control; undefined if it is not known. */
export type Say = (name: string, values: CurrentValues) => FormEntry | undefined;

export interface DriveOptions {
  choose: Choose;
  /** By default what the table of plausible entries says. */
  say?: Say;
  /** Buttons, by their names, that may be pressed or not: to press one is a choice. */
  presses?: readonly RegExp[];
  /** The controls to care for, by their names, all if absent; then no row is added to a grid either. */
  caresFor?: (name: string) => boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Choice = HTMLSelectElement | HTMLInputElement | HTMLButtonElement;

/** The choices that a checkbox and a button offer: to be left alone or not. */
const LEFT = '';
const TAKEN = 'true';

/** A form that goes on opening fields will not be waited for. */
const MOST_ROUNDS = 20;
const MOST_PILLS = 20;

export function drive(page: HTMLElement, values: () => CurrentValues, person: DriveOptions): void {
  const { choose, say = plausible, presses = [], caresFor } = person;
  if (!caresFor) addRows(page);
  const done = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    unfold(page);
    const fields = fieldsIn(page).filter(
      (field) => !done.has(nameOf(field)) && (caresFor?.(nameOf(field)) ?? true),
    );
    const buttons = buttonsIn(page, presses).filter((button) => !done.has(labelOf(button)));
    const choices = [...fields.filter(isOpenChoice), ...buttons];
    const texts = fields.filter(isText);
    if (choices.length === 0 && texts.length === 0) return;
    // What is typed may depend on what is chosen, so choices come first, and those that they open come next.
    for (const choice of choices) {
      if (!choice.isConnected) continue;
      done.add(choice instanceof HTMLButtonElement ? labelOf(choice) : nameOf(choice));
      takeChoice(choice, choose);
    }
    for (const field of choices.length > 0 ? [] : texts) {
      if (!field.isConnected) continue;
      done.add(nameOf(field));
      type(field, values(), say);
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

function buttonsIn(page: HTMLElement, presses: readonly RegExp[]): HTMLButtonElement[] {
  return [...page.querySelectorAll('button')].filter(
    (button) => !button.disabled && presses.some((press) => press.test(labelOf(button))),
  );
}

/** The fields that a person can see and change, but for the aids. */
function fieldsIn(page: HTMLElement): Field[] {
  const all = page.querySelectorAll<Field>('input, textarea, select');
  return [...all].filter(
    (field) =>
      !field.disabled &&
      !(!(field instanceof HTMLSelectElement) && field.readOnly) &&
      !(field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'file')) &&
      !field.closest('details:not([open]), [hidden]') &&
      !(field.name === '' && aids.some((aid) => aid.test(labelOf(field)))),
  );
}

/** A choice among names that are not typed yet comes later. */
function isOpenChoice(field: Field): field is HTMLSelectElement | HTMLInputElement {
  return field instanceof HTMLSelectElement ? field.options.length > 1 : isCheckbox(field);
}

function isText(field: Field): field is HTMLInputElement | HTMLTextAreaElement {
  return !(field instanceof HTMLSelectElement || isCheckbox(field));
}

function isCheckbox(field: Field): boolean {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
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

function labelOf(field: Field | HTMLButtonElement): string {
  const label = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent;
  return (label ?? (field instanceof HTMLButtonElement ? field.textContent : '')).trim();
}

function takeChoice(field: Choice, choose: Choose): void {
  if (!(field instanceof HTMLSelectElement)) return pressOrLeave(field, choose);
  const choices = [...field.options].filter((option) => !option.disabled).map(({ value }) => value);
  const choice = choose(field.name, choices, field.value);
  fireEvent.change(field, { target: { value: choice } });
  if (field.isConnected && field.value !== choice) refuse(field, choice);
}

function pressOrLeave(field: HTMLInputElement | HTMLButtonElement, choose: Choose): void {
  const isButton = field instanceof HTMLButtonElement;
  const current = !isButton && field.checked ? TAKEN : LEFT;
  if (choose(isButton ? labelOf(field) : nameOf(field), [LEFT, TAKEN], current) !== current) {
    fireEvent.click(field);
  }
}

function type(field: HTMLInputElement | HTMLTextAreaElement, values: CurrentValues, say: Say): void {
  const name = nameOf(field);
  const entry = say(name, values);
  if (entry === undefined) {
    throw new Error(`Nothing is said of what to type into "${labelOf(field)}" (${name}); see plausible.ts.`);
  }
  if (typeof entry !== 'string') return typeList(field, entry);
  fireEvent.change(field, { target: { value: entry } });
  if (field.value !== entry) refuse(field, entry);
}

/** Puts these entries in the place of those that stand there. A list takes nothing from who does not stand in its field. */
function typeList(field: HTMLInputElement | HTMLTextAreaElement, entries: readonly string[]): void {
  act(() => field.focus());
  const isEmpty = () => (listBehind(field)?.value ?? '') === '';
  for (let pill = 0; !isEmpty() && pill < MOST_PILLS; pill++) fireEvent.keyDown(field, { key: 'Backspace' });
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
