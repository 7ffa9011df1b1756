// From the texts of a form to the body of a body and back, as the table of fields says.
import { isRecord } from '../lib/isRecord';
import { mendPem } from '../lib/pem';
import type { FormValue, FormValues, SourceBody } from './form';
import { emptyValues, isUsed, type Field, type FieldTable, type ValuesOf } from './fields';
import { given, givenFlag, givenList, givenNumber, givenPem, givenSecret, asText } from './parts/build';
import { keyFileToBody } from './parts/keyFile';
import type { TableValues } from './parts/tables.values';

/** The body to send: what is set and used. Assumes that the rules found no error. */
export function toBody(fields: FieldTable, values: FormValues): SourceBody {
  const body: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = isSent(fields, field, values) ? valueToSend(field, values[name]) : undefined;
    if (value !== undefined) put(body, field.path.split('.'), value);
  }
  return body;
}

/** Values that give the same body again. What is not in it stays empty. */
export function fromBody<Table extends FieldTable>(fields: Table, body: object): ValuesOf<Table> {
  const flavour = at(body, 'type');
  const empty = emptyValues(fields, typeof flavour === 'string' ? flavour : undefined) as FormValues;
  const values = Object.entries(empty).map(([name, before]) => {
    const field = fields[name];
    return [name, field ? valueTold(field, at(body, field.path), before) : before];
  });
  return Object.fromEntries(values) as ValuesOf<Table>;
}

/** What stands at a path of an body; undefined where it leads nowhere. */
export function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), body);
}

/** Whether these values leave room for the field and what it needs is given. */
export function isSent(fields: FieldTable, field: Field, values: FormValues): boolean {
  if (!isUsed(field, values)) return false;
  const needed = field.needs === undefined ? undefined : fields[field.needs];
  if (field.needs === undefined || !needed) return true;
  return isSent(fields, needed, values) && textOf(values[field.needs]).trim() !== '';
}

function valueToSend(field: Field, value: FormValue | undefined): unknown {
  const text = textOf(value);
  if (field.send) return field.send(text);
  switch (field.control) {
    case 'number':
      return givenNumber(text);
    case 'flag':
      return givenFlag(text);
    case 'secret':
      return field.required ? text : givenSecret(text);
    case 'pem':
      return field.required ? mendPem(text) : givenPem(text);
    case 'keyFile':
      return keyFileToBody(text);
    case 'list':
      return givenList(value as readonly string[]);
    case 'tables':
      // Rows are written and read by the rules of the same field.
      return (value as readonly TableValues[]).map((row) => field.rows?.toBody(row));
    case 'constant':
      return field.initial;
    default:
      return field.required ? text.trim() : given(text);
  }
}

function valueTold(field: Field, value: unknown, empty: FormValue): FormValue {
  const { control } = field;
  if (control === 'flavour') return empty;
  if (control === 'list') return (value ?? []) as readonly string[];
  if (control === 'tables')
    return ((value ?? []) as readonly object[]).map((row) => field.rows?.fromBody(row as never) as never);
  // Each is told the type that its schema reads.
  if (field.tell) return field.tell(value as never);
  if (field.assumed && (value === undefined || value === null)) return empty;
  return asText(value as string);
}

function put(body: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) body[key] = value;
  else put((body[key] ??= {}) as Record<string, unknown>, rest, value);
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
