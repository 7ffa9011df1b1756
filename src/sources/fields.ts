// What is known of one field of a kind of source. Each kind writes its fields down once, in `<kind>/fields.ts`; the form, the
// way to a body and back, the overview, the review of a change and the laws are read off that table.
import type { JoinLines } from '../form/usePastedLines';
import type { FormStep, FormValue, FormValues } from './form';
import type { TableRules } from './parts/tables.values';

/**
 * What a field is drawn as, and with it how its text becomes a value of a body. A `flavour` is chosen by a tile before the
 * form, a `constant` is sent and never asked for.
 */
type ControlKind =
  | 'text'
  | 'number'
  | 'secret'
  | 'pem'
  | 'keyFile'
  | 'flag'
  | 'choice'
  | 'list'
  | 'tables'
  | 'flavour'
  | 'constant';

/** Words of the choices by the value that is sent. */
export type ChoiceLabels = Readonly<Record<string, string>>;

/** What is read of a field; may depend on other values, see `varies`. */
export interface FieldWords {
  /** Over the field, on the overview, and in the review of a change. */
  label: string;
  /** One line: what it is and what to give. */
  help?: string;
  placeholder?: string;
  /** What holds when it is left empty. */
  defaultsTo?: string;
  docs?: string;
  /** Also by `''`, where the API has a meaning for nothing that is no default. */
  choices?: ChoiceLabels;
  /** The choice of setting nothing, by what then holds. Absent: one must be chosen, or a text is simply empty. */
  unset?: string;
}

export interface FieldSpec extends FieldWords {
  control: ControlKind;
  /** Where the API has it, from the body of the kind on: `offset.strategy`. */
  path: string;
  /** Must be given where it is used, and is sent even if it is empty. The sentence that asks for it is a rule of the kind. */
  required?: boolean;
  /** Whether other values leave room for it; where not, it is neither drawn nor sent. A method, so that it may name its values. */
  when?(values: FormValues): boolean;
  /** Another field without which this one is drawn all the same, and not sent. */
  needs?: string;
  /** What stands in an untouched form, also by flavour; absent: nothing. */
  initial?: string | ((variant: string | undefined) => string);
  /** A body without it means `initial`, rather than that it is still to be chosen. */
  assumed?: boolean;
  /** Hidden while typed, in memory only. */
  secret?: boolean;
  /** Part of the credentials, which are stored and replaced together; in words what they are together. */
  credential?: string;
  /** The API takes it and tells it again `never`, or `sometimes`. Absent: always, unless secret or a credential. */
  told?: 'never' | 'sometimes';
  /** A login may be stored in it that is not told; it is sent only when it was changed. */
  holdsLogin?: boolean;
  /** Can be changed once the pipe is there, as the patch schema of the kind says too. */
  patch?: boolean;
  /** What other values make of the words; undefined takes one away. */
  varies?(values: FormValues): { [Word in keyof FieldWords]?: FieldWords[Word] | undefined };
  /** Beside the field before it, where there is room. */
  beside?: boolean;
  unit?: string;
  /** What a flag is when nothing is sent. */
  otherwise?: boolean;
  /** The overview sets it in the monospaced face, to be copied. */
  code?: boolean;
  /** The value on the overview in words, where those of the control do not do; `''` for no line. */
  inWords?(value: unknown): string;
  /** What becomes of lines that are pasted. */
  joinLines?: JoinLines;
  /** Leads to the source, which a private endpoint of the service may do instead. */
  endpoint?: { takes: 'id' | 'dnsName'; combine: (value: FormValue, chosen: string) => FormValue };
  /** From the text to the body and back, where the control does not say it. */
  send?: (text: string) => unknown;
  show?: (value: unknown) => string;
  /** Of `tables`: what a row is. */
  rows?: TableRules;
}

/** Where fields stand. */
export interface Section {
  step: FormStep;
  title?: string;
  /** Rarely needed: folded away unless something in it is wrong. */
  folded?: boolean;
  /** Tunes a pipe: the wizard draws it below the rest, an edit page in a section of its own. */
  tunes?: boolean;
  /** What is said above the fields, as a banner if it has a title. */
  note?: { title?: string; text: string };
}

export type Field = FieldSpec & { section: Section };
export type FieldTable = Readonly<Record<string, Field>>;

/** Values of a form with these fields: texts, lists of texts, and the rows of the tables. */
export type ValuesOf<Table> = {
  [Name in keyof Table as Table[Name] extends { control: 'constant' } ? never : Name]: Table[Name] extends {
    control: 'list';
  }
    ? readonly string[]
    : Table[Name] extends { rows: { empty: infer Row } }
      ? readonly Row[]
      : string;
};

/** Puts fields into a section of a form. */
export function section<Fields extends Readonly<Record<string, FieldSpec>>>(place: Section, fields: Fields) {
  const placed = Object.entries(fields).map(([name, field]) => [name, { ...field, section: place }]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same names with the same fields, each with its section.
  return Object.fromEntries(placed) as { [Name in keyof Fields]: Fields[Name] & { section: Section } };
}

/** An untouched form, for a flavour. */
export function emptyValues<Table extends FieldTable>(fields: Table, variant?: string): ValuesOf<Table> {
  return valuesOf<Table>(emptyForm(fields, variant));
}

/** The same, for who does not know the fields. */
export function emptyForm(fields: FieldTable, variant: string | undefined): FormValues {
  return Object.fromEntries(valueFields(fields).map(([name, field]) => [name, emptyValue(field, variant)]));
}

/** Values that were made after a table, by the names and kinds of its fields. */
export function valuesOf<Table extends FieldTable>(values: FormValues): ValuesOf<Table> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A value for each field, of the kind that its control has.
  return values as ValuesOf<Table>;
}

function emptyValue({ control, initial = '' }: Field, variant: string | undefined): FormValue {
  if (control === 'list' || control === 'tables') return [];
  return typeof initial === 'string' ? initial : initial(variant);
}

/** Every field that a form has a value for. */
export function valueFields(fields: FieldTable): [string, Field][] {
  return Object.entries(fields).filter(([, { control }]) => control !== 'constant');
}

/** Names of the fields for which something holds. */
export function fieldNames(fields: FieldTable, holds: (field: Field) => boolean): string[] {
  return valueFields(fields).flatMap(([name, field]) => (holds(field) ? [name] : []));
}

/** A secret, or a part of the credentials: the API never tells these. */
export function isReturned({ secret, credential, told }: FieldSpec): boolean {
  return !secret && credential === undefined && told !== 'never';
}

/** Whether these values leave room for the field. */
export function isUsed(field: FieldSpec, values: FormValues): boolean {
  return field.when?.(values) ?? true;
}

/** What is read of a field among these values. */
export function wordsOf(field: FieldSpec, values: FormValues): FieldWords {
  const { label, help, placeholder, defaultsTo, docs, choices, unset } = field;
  const words = { help, placeholder, defaultsTo, docs, choices, unset, ...field.varies?.(values) };
  return { label, ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)) };
}

/** What a value is called among others, on which that may depend; one without a field is told by its name. */
export function labelIn(fields: FieldTable, name: string, values: FormValues): string {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field ? wordsOf(field, values).label : name;
}

/** Choices that are their own words. */
export function plainChoices(values: readonly string[]): ChoiceLabels {
  return Object.fromEntries(values.map((value) => [value, value]));
}
