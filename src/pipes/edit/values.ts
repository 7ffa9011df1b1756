// A pipe that is being changed: what the API tells of it as values of forms, and what a person made of them.
import { inside } from '../../lib/objects';
import { checkChange, storedState } from '../../sources/checkChange';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm, Finding, FormValues } from '../../sources/form';
import { tablesOf, type SourceChange } from '../../sources/patch';
import { storedTables, wantedTables } from '../../sources/parts/tableChange';
import { asCopy, cloneOfPipe, draftOfPipe } from '../draft/clone';
import { checkDestination, type DestinationValues } from '../draft/destination';
import type { Draft } from '../draft/draft';
import type { Pipe } from '../wire';

export interface EditValues {
  source: FormValues;
  /** Of these the name and the columns can be changed. */
  destination: DestinationValues;
  /** The person asked to give new credentials. */
  replacing: boolean;
  /** With a change of the source, sample data are to be checked too, not only the connection. */
  validateSamples: boolean;
}

/** A kind that can be edited, with its form at hand. */
export interface Editable {
  kind: SourceKind;
  form: AnySourceForm;
}

/** The values with which the form opens: tables bear the mark that the pipe has them, secrets are blank. */
export function openEdit(pipe: Pipe, { kind, form }: Editable): EditValues {
  const { source, destination } = draftOfPipe('', pipe, kind, form);
  const rows = tablesOf(source);
  return {
    source: rows.length === 0 ? source : { ...source, tables: storedTables(rows) },
    destination,
    replacing: false,
    validateSamples: false,
  };
}

/** Can sample data be checked? The document says that it has no effect on databases; the wizard asks as little. */
export function checksSamples({ kind }: Editable): boolean {
  return kind.family !== 'database';
}

/** The change of the source, with the credentials counted as new where they have to be. */
export function sourceChange(
  { kind, form }: Editable,
  before: EditValues,
  after: EditValues,
): SourceChange & { stored: ReturnType<typeof storedState> } {
  const change = { before: before.source, after: after.source, replaced: after.replacing };
  const stored = storedState(kind.id, form, change);
  return { ...change, stored, replaced: stored.is !== 'kept' };
}

/**
 * The values without credentials that are not sent: those that stay stored after all, and those of a method that was looked
 * at and left.
 */
export function withoutUnsent(editable: Editable, before: EditValues, after: EditValues): EditValues {
  const { form } = editable;
  const { replaced } = sourceChange(editable, before, after);
  const body: unknown = form.toCreate(after.source);
  const isSent = (name: string) =>
    replaced && (form.patchPath(name) ?? []).reduce(inside, body) !== undefined;
  const unsent = (form.edit?.credentials ?? []).filter((name) => !isSent(name));
  const blank = Object.fromEntries(unsent.map((name) => [name, '']));
  return { ...after, source: { ...after.source, ...blank } };
}

/** What is wrong with the source of an edit, at the fields that can be changed. */
export function checkSourceEdit(editable: Editable, before: EditValues, after: EditValues): Finding[] {
  return checkChange(editable.form, sourceChange(editable, before, after));
}

/** The same of the name and the columns. */
export function checkDestinationEdit({ kind }: Editable, before: EditValues, after: EditValues): Finding[] {
  const { columns } = after.destination;
  const stored = new Set(before.destination.columns.map(({ name, type }) => `${name} ${type}`));
  // A type that the pipe has is one, though this version may not know it.
  const kept = columns.flatMap(({ name, type }, index) =>
    stored.has(`${name} ${type}`) ? [`columns.${index}.type`] : [],
  );
  const findings = checkDestination(after.destination, kind.family);
  return [
    ...findings.filter(
      ({ field }) => ['name', 'columns'].includes(field.split('.')[0] ?? '') && !kept.includes(field),
    ),
    ...checkKey(before, after),
  ];
}

export function checkEdit(editable: Editable, before: EditValues, after: EditValues): Finding[] {
  return [...checkDestinationEdit(editable, before, after), ...checkSourceEdit(editable, before, after)];
}

/** The table keeps its sorting key, whatever the pipe sends. */
function checkKey(before: EditValues, after: EditValues): Finding[] {
  const names = (values: EditValues) => values.destination.columns.map(({ name }) => name.trim());
  const left = names(after);
  const gone = before.destination.sortingKey.filter(
    (name) => names(before).includes(name) && !left.includes(name),
  );
  return gone.map((name) => ({
    field: 'columns',
    message: `The table is sorted by "${name}". Without the column, new rows get the zero value of its type in it.`,
    severity: 'warning',
  }));
}

/** The values as a draft of a new pipe: what was typed is in it, what was to be removed is not. */
export function draftOfEdit(service: string, pipe: Pipe, editable: Editable, values: EditValues): Draft {
  const draft = cloneOfPipe(service, pipe, editable.kind, editable.form);
  const rows = tablesOf(values.source);
  return asCopy({
    ...draft,
    source: rows.length === 0 ? values.source : { ...values.source, tables: wantedTables(rows) },
    destination: values.destination,
    size: { ...draft.size, validateSamples: values.validateSamples ? 'true' : '' },
  });
}
