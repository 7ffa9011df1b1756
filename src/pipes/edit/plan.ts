// The requests that make an edit, in the order in which they are sent.
import { count } from '../../lib/format';
import { connectionPatch, tablesPatch } from '../../sources/patch';
import type { PipePatchBody } from '../writeEndpoints';
import type { DestinationValues } from '../draft/destination';
import { checksSamples, sourceChange, type Editable, type EditValues } from './values';

export interface PlannedRequest {
  type: 'patch';
  /** "Change the name and the connection". */
  label: string;
  body: PipePatchBody;
}

/**
 * None if nothing changes. Name, connection, settings and columns go first, in one; tables go alone and last, since the
 * API resumes the pipe after them.
 */
export function planEdit(editable: Editable, before: EditValues, after: EditValues): PlannedRequest[] {
  const { kind, form } = editable;
  const name = after.destination.name.trim();
  const renames = name !== before.destination.name.trim();
  const connection = connectionPatch(kind.id, form, sourceChange(editable, before, after));
  const columns =
    kind.family === 'database' ? undefined : columnsPatch(before.destination, after.destination);
  const tables = tablesPatch(kind.id, form, after.source);
  const validateSamples = after.validateSamples && checksSamples(editable) ? { validateSamples: true } : {};
  const what = [
    renames ? 'the name' : '',
    ...(connection ? partsOf(connection) : []),
    columns ? 'the columns' : '',
  ].filter(Boolean);
  const first: PlannedRequest[] =
    what.length === 0
      ? []
      : [
          patch(`Change ${joined(what)}`, {
            ...(renames ? { name } : {}),
            ...sourceOf(connection),
            ...columns,
          }),
        ];
  if (!tables) return first;
  const { tableMappingsToAdd: added = [], tableMappingsToRemove: removed = [] } = tables;
  const steps = [
    removed.length === 0 ? '' : `remove ${count(removed.length, 'table')}`,
    added.length === 0 ? '' : `add ${count(added.length, 'table')}`,
  ].filter(Boolean);
  return [...first, patch(capital(joined(steps)), { ...sourceOf(tables) })];

  function sourceOf(body: object | undefined) {
    return body ? { source: { [kind.id]: body, ...validateSamples } } : {};
  }
}

// The registry binds the body to its kind; the patch schema judges it before it is sent.
function patch(label: string, body: object): PlannedRequest {
  return { type: 'patch', label, body: body };
}

function partsOf(connection: object): string[] {
  const { settings, ...rest } = connection as { settings?: object };
  return [
    Object.keys(rest).length === 0 ? '' : 'the connection',
    settings === undefined ? '' : 'the settings',
  ];
}

/** Columns and mappings go together and complete: the API replaces both. */
function columnsPatch(
  before: DestinationValues,
  after: DestinationValues,
): Pick<PipePatchBody, 'destination' | 'fieldMappings'> | undefined {
  const [one, other] = [columnsOf(before), columnsOf(after)];
  return JSON.stringify(one) === JSON.stringify(other) ? undefined : other;
}

function columnsOf({ columns }: DestinationValues) {
  return {
    destination: { columns: columns.map(({ name, type }) => ({ name: name.trim(), type: type.trim() })) },
    fieldMappings: columns.map(({ name, sourceField }) => ({
      sourceField: sourceField.trim() || name.trim(),
      destinationField: name.trim(),
    })),
  };
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
