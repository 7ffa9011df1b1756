// From the texts of a form to the body of a source and back, as the table of fields says.
import { valueAt } from '../lib/jsonPaths';
import { isRecord } from '../lib/objects';
import { mendPem } from '../lib/pem';
import type { FormValue, FormValues, SourceBody } from './form';
import { emptyForm, isUsed, valuesOf, type Field, type FieldTable, type ValuesOf } from './fields';
import {
  asText,
  given,
  givenFlag,
  givenList,
  givenNumber,
  givenPem,
  givenSecret,
  recordsIn,
  textsIn,
} from './parts/build';
import { keyFileToBody } from './parts/keyFile';
import { tablesIn } from './parts/tables.values';

/** The body to send: what is set and used. Assumes that the rules found no error. */
export function toBody(fields: FieldTable, values: FormValues): SourceBody {
  let body: SourceBody = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = isSent(fields, field, values) ? valueToSend(field, values[name]) : undefined;
    if (value !== undefined) body = withValue(body, field.path.split('.'), value);
  }
  return body;
}

/** Values that give the same body again. What is not in it stays empty. */
export function fromBody<Table extends FieldTable>(fields: Table, body: object): ValuesOf<Table> {
  return valuesOf<Table>(formValuesFrom(fields, body));
}

/** The same, for who does not know the fields. */
export function formValuesFrom(fields: FieldTable, body: object): FormValues {
  const flavour = valueAt(body, 'type');
  const empty = emptyForm(fields, typeof flavour === 'string' ? flavour : undefined);
  const values = Object.entries(empty).map(([name, before]) => {
    const field = fields[name];
    return [name, field ? valueShown(field, valueAt(body, field.path), before) : before];
  });
  return Object.fromEntries(values);
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
      return givenList(textsIn(value));
    case 'tables':
      return tablesIn(value).map((row) => field.rows?.toBody(row));
    case 'constant':
      return field.initial;
    default:
      return field.required ? text.trim() : given(text);
  }
}

function valueShown(field: Field, value: unknown, empty: FormValue): FormValue {
  const { control } = field;
  if (control === 'flavour') return empty;
  if (control === 'list') return textsIn(value);
  if (control === 'tables') return recordsIn(value).flatMap((row) => field.rows?.fromBody(row) ?? []);
  if (field.show) return field.show(value);
  if (field.assumed && (value === undefined || value === null)) return empty;
  return asText(value);
}

function withValue(body: SourceBody, [key = '', ...rest]: readonly string[], value: unknown): SourceBody {
  const inner = body[key];
  return {
    ...body,
    [key]: rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value),
  };
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
