// Values of a form by chance: what a person might mean, what slips in, and what is left out.
import fc from 'fast-check';
import { isRecord } from '../../../src/lib/objects';
import type { Finding } from '../../../src/form/findings';
import { engineTypes } from '../../../src/pipes/wire';
import { valueFields, type FieldTable } from '../../../src/sources/fields';
import { tableEngines } from '../../../src/sources/parts/wire';
import { plausible, type CurrentValues } from '../drive/plausible';

type Enumerations = Readonly<Record<string, readonly string[]>>;

const FLAG = ['', 'true', 'false'];
const flags = (...names: string[]): Enumerations => Object.fromEntries(names.map((name) => [name, FLAG]));

const inRows: Enumerations = {
  'tables[].tableEngine': ['', ...tableEngines],
  'tables[].useCustomSortingKey': ['', 'false'],
};

/** Values that are one of a few, as the table of fields has them. */
export function enumerationsOf(fields: FieldTable): Enumerations {
  const ofFields = valueFields(fields).flatMap(([name, { control, required, choices = {} }]) => {
    if (control === 'flag') return [[name, FLAG] as const];
    return control === 'choice'
      ? [[name, [...(required ? [] : ['']), ...Object.keys(choices)]] as const]
      : [];
  });
  return { ...inRows, ...Object.fromEntries(ofFields) };
}

export const destinationEnumerations: Enumerations = { target: ['new', 'existing'], engine: engineTypes };
export const sizeEnumerations: Enumerations = {
  ...flags(
    'validateSamples',
    'settings.object_storage_use_cluster_function',
    'settings.clickhouse_parallel_view_processing',
  ),
  scaled: ['', 'true'],
};

/** Stands for what the table of plausible entries says, which may depend on the other values. */
const MEANT = '\u0000meant';
const letters = [
  'a',
  'B',
  'z',
  '0',
  '7',
  '_',
  '-',
  '.',
  ',',
  '/',
  ':',
  ' ',
  '\t',
  '\n',
  '"',
  "'",
  '{',
  '(',
  'é',
  '表',
  '🚰',
];
const numbers = [
  '0',
  '1',
  '10',
  '007',
  '1000',
  '-0',
  '-1',
  '+5',
  '1e3',
  '0x10',
  '0.5',
  ' 60 ',
  '1,000',
  '４２',
];
const huge = ['65536', '4294967296', '9007199254740993', '99999999999999999999'];

const slips = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 }),
  fc.constantFrom(...numbers, ...huge),
  fc.constantFrom('db..example.com', 'db_1.example.com', 'db.-example.com', '10.0.0.7', '2001:db8::7'),
  fc.constantFrom('2026-02-30', '1767225600', '1767225600.5', '2026-01-31T14:05:00.123456789+02:00'),
);
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constant(MEANT) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant(` ${MEANT} `) },
  { weight: 3, arbitrary: slips },
);

interface FormShape<All extends CurrentValues> {
  /** Any values of the form: their names count. */
  empty: All;
  /** A row of each grid. */
  rows: Readonly<Record<string, CurrentValues>>;
  enumerations: Enumerations;
  check: (values: All) => readonly Finding[];
}

/** Values that the form accepts. What is wrong is mended where that can be done, so that few are thrown away. */
export function acceptedValues<All extends CurrentValues>(shape: FormShape<All>): fc.Arbitrary<All> {
  const fits = (values: All) => errorsOf(shape, values).length === 0;
  return arbitraryOf('', shape.empty, shape)
    .map((raw) => mended(meant(valuesLike<All>(raw)), shape))
    .filter(fits);
}

/** Values that were put together name by name after those of the form. */
function valuesLike<All extends CurrentValues>(values: unknown): All {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above: each name has a value of the kind that the form has there
  return values as All;
}

function arbitraryOf(
  path: string,
  like: unknown,
  shape: Pick<FormShape<CurrentValues>, 'rows' | 'enumerations'>,
): fc.Arbitrary<unknown> {
  const choices = shape.enumerations[path];
  if (choices) return fc.constantFrom(...choices);
  if (path === 'type') return fc.constant(like);
  if (Array.isArray(like)) {
    const row = shape.rows[path];
    return row
      ? fc.array(arbitraryOf(`${path}[]`, row, shape), { maxLength: 3 })
      : fc.oneof(fc.constant(MEANT), fc.array(fc.oneof(slips, fc.constant('id')), { maxLength: 3 }));
  }
  if (typeof like !== 'object' || like === null) return texts;
  const fields = Object.entries(like).map(([name, value]): [string, fc.Arbitrary<unknown>] => [
    name,
    arbitraryOf(path === '' ? name : `${path}.${name}`, value, shape),
  ]);
  return fc.record(Object.fromEntries(fields));
}

function meant<All extends CurrentValues>(values: All): All {
  const at = (path: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!value.includes(MEANT)) return value;
      const entry = meantAt(path, values);
      return typeof entry === 'string' ? value.replace(MEANT, () => entry) : entry;
    }
    if (Array.isArray(value)) return value.map((each, index) => at(`${path}.${index}`, each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, at(path === '' ? name : `${path}.${name}`, each)]),
    );
  };
  return valuesLike(at('', values));
}

/** Lists in rows are typed as lines. */
function meantAt(path: string, values: CurrentValues): string | readonly string[] {
  const entry = plausible(path, values) ?? '';
  return /\.\d+\.(sortingKeys|excludedColumns)$/.test(path) && typeof entry === 'string'
    ? entry.split('\n')
    : entry;
}

function errorsOf<All extends CurrentValues>({ check }: FormShape<All>, values: All): Finding[] {
  return check(values).filter(({ severity }) => severity === 'error');
}

/** Puts what is meant where something is wrong; a choice or a field that is better left empty is left alone. */
function mended<All extends CurrentValues>(values: All, shape: FormShape<All>): All {
  let next = values;
  for (let round = 0; round < 4; round++) {
    for (const { field } of errorsOf(shape, next))
      next = valuesLike(put(next, field.split('.'), healthy(field, next, shape)));
  }
  return next;
}

function healthy<All extends CurrentValues>(
  field: string,
  values: All,
  { empty, rows }: Pick<FormShape<All>, 'empty' | 'rows'>,
): unknown {
  const row = rows[field];
  if (row)
    return [
      Object.fromEntries(
        Object.keys(row).map((name) => [name, healthy(`${field}.0.${name}`, values, { empty, rows })]),
      ),
    ];
  const isChoice = plausible(field, values) === undefined;
  return isChoice ? (empty[field] ?? '') : meantAt(field, values);
}

function put(value: unknown, [key = '', ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === '') return leaf;
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === key ? put(each, rest, leaf) : each));
  const inside = isRecord(value) ? value : {};
  return { ...inside, [key]: put(inside[key], rest, leaf) };
}
