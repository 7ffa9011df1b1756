// All rules for a new pipe, in the order in which the server seems to go: shape before connection.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { kindById } from '../../sources/registry';
import { demand } from '../refusal';
import { armOf, type Surroundings } from './arms';
import { refuseBlanks } from './blank';
import { checkPipeName } from './pipeName';
import { checkDestination } from './destination';
import { checkFieldMappings } from './fieldMappings';
import { checkSettings } from './settings';
import { checkSourceCreate } from './source';

/** Refuses a body from which the server would not make a pipe. */
export function checkCreate(body: PipeCreateBody, around: Surroundings): void {
  checkPipeName(body.name);
  const { kind: id, arm } = armOf(body.source);
  const kind = kindById(id);
  const label = kind?.label ?? id;
  const database = kind?.family === 'database';
  checkDestination(body.destination, database, label);
  if (database) {
    for (const field of ['fieldMappings', 'settings', 'scaling'] as const) {
      demand(body[field] === undefined, `${field}: not supported for ${label} ClickPipes`);
    }
  }
  checkFieldMappings(body.fieldMappings, body.destination.columns);
  checkSettings(body.settings, kind?.family);
  checkSourceCreate(id, arm, around);
  refuseBlanks(body);
}
