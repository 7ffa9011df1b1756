// All rules for a change of a pipe (api-notes 2.5, 4.2, 4.3).
import type { PipePatchBody } from '../../pipes/writeEndpoints';
import { demand } from '../refusal';
import { sourceOf, type StoredPipe } from '../state/pipe';
import { sourceIn, type RuleContext } from './sourceBody';
import { checkPipeName, refuseBlanks } from './texts';
import { checkColumns } from './destination';
import { checkFieldMappings } from './fieldMappings';
import { checkSettings } from './settings';
import { checkSourcePatch } from './source';

/** `settings` beside another field are looked at and then ignored; alone they are no change at all. */
export function requireFields({ name, source, destination, fieldMappings }: PipePatchBody): void {
  const changesSource = source !== undefined && Object.entries(sourceIn(source).fields).some(isSomething);
  demand(name !== undefined || destination || fieldMappings || changesSource, 'no fields to update');
}

/** An empty list of tables to add or remove is no change; one of private endpoints takes them away. */
function isSomething([key, value]: [string, unknown]): boolean {
  const isTables = key.startsWith('tableMappings');
  return value !== undefined && !(isTables && Array.isArray(value) && value.length === 0);
}

/** Refuses a change that the server would not make. The state of the pipe is looked at elsewhere. */
export function checkPatch(body: PipePatchBody, pipe: StoredPipe, context: RuleContext): void {
  const { kind, id, body: current } = sourceOf(pipe);
  const columns = body.destination?.columns;
  if (kind?.family === 'database') {
    for (const field of ['destination', 'fieldMappings', 'settings'] as const) {
      demand(body[field] === undefined, `${field}: not supported for ${kind.label} ClickPipes`);
    }
  }
  if (body.name !== undefined) checkPipeName(body.name);
  if (columns) checkColumns(columns);
  checkFieldMappings(body.fieldMappings ?? (columns && storedMappings(pipe)), columns);
  checkSettings(body.settings, kind?.family);
  refuseBlanks(body);
  if (!body.source) return;
  const patch = sourceIn(body.source);
  demand(patch.kind === id, `source.${patch.kind}: the ClickPipe has a source of another kind, ${id}`);
  checkSourcePatch(id, patch.fields, typeof current === 'object' && current !== null ? current : {}, context);
}

/** New columns alone must still be covered by the mappings there are. */
function storedMappings({ config }: StoredPipe) {
  const mappings = (config.fieldMappings ?? []).flatMap(({ sourceField, destinationField }) =>
    sourceField && destinationField ? [{ sourceField, destinationField }] : [],
  );
  return mappings.length > 0 ? mappings : undefined;
}
