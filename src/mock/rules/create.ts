// All rules for a new pipe, in the order in which the server seems to go: shape before connection.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { kindById } from '../../sources/registry';
import { demand } from '../refusal';
import { sourceIn, type RuleContext } from './sourceBody';
import { checkPipeName, refuseBlanks } from './texts';
import { checkDestinationFields } from './destination';
import { checkFieldMappings } from './fieldMappings';
import { checkSettings } from './settings';
import { checkSourceCreate } from './source';

/** Refuses a body from which the server would not make a pipe. */
export function checkCreate(body: PipeCreateBody, context: RuleContext): void {
  checkPipeName(body.name);
  const { kind: id, fields } = sourceIn(body.source);
  const kind = kindById(id);
  const label = kind?.label ?? id;
  const database = kind?.family === 'database';
  checkDestinationFields(body.destination, database, label);
  if (database) {
    for (const field of ['fieldMappings', 'settings', 'scaling'] as const) {
      demand(body[field] === undefined, `${field}: not supported for ${label} ClickPipes`);
    }
  }
  checkFieldMappings(body.fieldMappings, body.destination.columns);
  checkSettings(body.settings, kind?.family);
  checkSourceCreate(id, fields, context);
  refuseBlanks(body);
}
