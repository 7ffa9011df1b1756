// How a field of a create body goes on the command line of clickhousectl.
import type { Flag } from '../../../sources/parts/tools';
import { jsonPieces } from '../json';
import { isHiddenObject, SecretText, type Hidden } from '../secrets';
import { word } from '../shell';

/** A flag, with its value as a word of the shell unless it is a switch; or why a field cannot go along. */
export type Part = { flag: string; word?: string } | { note: string };
type FlagRule = (field: Hidden) => readonly Part[];
/** Rules by the path of the field. One for an object stands for all that is in it. */
export type Rules = Readonly<Record<string, FlagRule>>;

export const value =
  (flag: string): FlagRule =>
  (field) => [{ flag, word: joined(field) }];

/** A flag without a value. Off is what its absence says. */
const toggle =
  (flag: string): FlagRule =>
  (field) =>
    field === true ? [{ flag }] : [];

/** The tool reads this from a file. A process substitution is one, and leaves nothing on the disk. */
const file =
  (flag: string): FlagRule =>
  (field) => [{ flag, word: `<(printf %s ${joined(field)})` }];

/** A key file of Google's. The tool encodes what it reads, and the API's field carries it encoded already. */
const keyFile =
  (flag: string): FlagRule =>
  (field) => [{ flag, word: `<(printf %s ${joined(field)} | base64 --decode)` }];

/** One flag for each item of a list. */
export const each =
  (rule: FlagRule): FlagRule =>
  (field) =>
    Array.isArray(field) ? field.flatMap((item) => rule(item)) : [];

export const jsonFlag =
  (flag: string): FlagRule =>
  (field) => [{ flag, word: jsonWord(field) }];

/** The rule of a field of a source, which its kind has as data. */
export function ruleOf(flag: Flag): FlagRule {
  if (typeof flag === 'string') return value(flag);
  if ('implied' in flag) return () => [];
  if ('toggle' in flag) return toggle(flag.toggle);
  if ('file' in flag) return file(flag.file);
  if ('keyFile' in flag) return keyFile(flag.keyFile);
  if ('each' in flag) return each(value(flag.each));
  return each(tableMapping(...flag.tables));
}

/** `--column id:UInt64`. The tool cuts at the first colon. */
export const column: FlagRule = (field) => {
  const { name = '', type = '' } = isHiddenObject(field) ? field : {};
  if (typeof name === 'string' && name.includes(':')) {
    return [{ note: `destination.columns: ${name} is left out, clickhousectl takes no colon in a name` }];
  }
  return [{ flag: '--column', word: joined(name, ':', type) }];
};

/** `--table-mapping public.users:users`, or JSON where that cannot say it. */
const tableMapping =
  (schemaKey: string, tableKey: string): FlagRule =>
  (field) => {
    if (!isHiddenObject(field)) return [];
    const { [schemaKey]: schema = '', [tableKey]: table = '', targetTable = '', ...options } = field;
    const isSimple = Object.keys(options).length === 0 && isWithout(/[.:]/, schema) && isWithout(/:/, table);
    if (isSimple) return [{ flag: '--table-mapping', word: joined(schema, '.', table, ':', targetTable) }];
    // The server ignores sorting keys without the flag (api-notes 3.5). The tool would set it, or refuse.
    const { sortingKeys: _, ...unsorted } = field;
    const sent = field.useCustomSortingKey === true ? field : unsorted;
    return [{ flag: '--table-mapping-json', word: jsonWord(sent) }];
  };

function isWithout(pattern: RegExp, name: Hidden): boolean {
  return typeof name === 'string' && !pattern.test(name);
}

/** A plain MergeTree is the tool's default. Else it wants every field there is, and sends those that are not empty. */
export const tableDefinition: FlagRule = (field) => {
  if (!isHiddenObject(field) || !isHiddenObject(field.engine)) return [];
  const { engine, ...keys } = field;
  const isDefault =
    engine.type === 'MergeTree' && Object.keys(engine).length === 1 && Object.keys(keys).length === 0;
  if (isDefault) return [];
  const empty = { sortingKey: [], partitionBy: '', primaryKey: '' };
  const complete = { ...empty, ...keys, engine: { columnIds: [], ...engine } };
  return [{ flag: '--table-definition-file', word: `<(printf %s ${jsonWord(complete)})` }];
};

/** Values one after the other, as one word. */
function joined(...fields: Hidden[]): string {
  return word(new SecretText(fields.flatMap((field) => (isPlain(field) ? [String(field)] : inside(field)))));
}

function isPlain(field: Hidden): field is string | number | boolean {
  return typeof field !== 'object';
}

/** Only texts with secrets come to this; no rule asks for an object or a list as a text. */
function inside(field: Hidden): SecretText['pieces'] {
  return field instanceof SecretText ? field.pieces : jsonPieces(field);
}

function jsonWord(field: Hidden): string {
  return word(new SecretText(jsonPieces(field)));
}
