// A source in words, for the overview: every field that the API tells, as the table of fields has it.
import { valueAt } from '../lib/jsonPaths';
import { lookup } from '../lib/lookup';
import { isRecord } from '../lib/objects';
import { formValuesFrom, isSent } from './body';
import { isReturned, wordsOf, type Field, type FieldTable } from './fields';

/** One line of a read-only overview. */
interface Fact {
  label: string;
  /** Absent: not set, and then the line is not drawn. */
  value: string | undefined;
  /** Names, hosts and ids are set in the monospaced face and can be copied. */
  code?: boolean;
}

export interface SourceDetails {
  /** In the order of the form. Tables and the flavour are told elsewhere. */
  facts: readonly Fact[];
  /** Those of them that can be tuned after creation, where a kind has them in place of advanced settings. */
  tuning: readonly Fact[];
}

/** The source as lines. */
export function detailsOf(fields: FieldTable, body: unknown): SourceDetails {
  const values = formValuesFrom(fields, isRecord(body) ? body : {});
  const told = Object.values(fields).filter(
    (field) => isReturned(field) && field.control !== 'tables' && field.control !== 'flavour',
  );
  const factOf = (field: Field): Fact => {
    const { label, choices = {}, unset = choices[''] } = wordsOf(field, values);
    const value = inWords(field, valueAt(body, field.path));
    const isLeftOpen = value === '' && unset !== undefined && isSent(fields, field, values);
    return {
      label,
      value: (isLeftOpen ? unset : value) || undefined,
      ...(field.code ? { code: true } : {}),
    };
  };
  return {
    facts: told.map(factOf),
    tuning: told.filter(({ patch, path }) => patch && path.startsWith('settings.')).map(factOf),
  };
}

function inWords(field: Field, value: unknown): string {
  if (field.inWords) return field.inWords(value);
  if (value === undefined || value === null || value === '') return '';
  if (field.control === 'pem') return 'Own certificate given';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return field.code ? String(value) : counted(value, field.unit);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return lookup(field.choices ?? {}, value) ?? value;
}

function counted(value: number, unit: string | undefined): string {
  return [value.toLocaleString('en-US'), unit].filter(Boolean).join(' ');
}
