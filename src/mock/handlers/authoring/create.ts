// Makes a pipe out of a body. What is kept is what the read schemas let through, so no secret is.
import { z } from '../../../lib/zod';
import type { PipeCreateBody } from '../../../pipes/writeEndpoints';
import { sourceRead } from '../../../sources/registry';
import { sourceIn } from '../../rules/sourceBody';
import { capabilitiesOf, type PipeConfig, type StoredPipe } from '../../state/pipe';
import { afterCreate } from '../../state/pipeTransitions';
import type { StoredService } from '../../state/service';
import { CREATE_DATABASE } from '../../time/durations';
import { timelineFrom } from '../../time/timeline';
import { DEFAULT_SCALING, withDefaults } from './defaults';

/** What database pipes of a service share before anybody scales it (api-notes 5.4: one unit). */
const DEFAULT_CDC = { replicaCpuMillicores: 2_000, replicaMemoryGb: 8 };

/** The new pipe, in its service and on its way. `now` in epoch ms. */
export function addPipe(body: PipeCreateBody, service: StoredService, id: string, now: number): StoredPipe {
  const pipe: StoredPipe = { id, serviceId: service.id, config: configOf(body, id, now), states: [] };
  const database = capabilitiesOf(pipe).family === 'database';
  if (!database) pipe.config = { ...pipe.config, scaling: body.scaling ?? DEFAULT_SCALING };
  pipe.states = timelineFrom(now, afterCreate(pipe, changesOnly(pipe.config)));
  if (database) service.cdc ??= [{ at: now + CREATE_DATABASE.provisioningMs, state: DEFAULT_CDC }];
  service.pipes.set(id, pipe);
  return pipe;
}

function configOf(body: PipeCreateBody, id: string, now: number): PipeConfig {
  const { kind, fields } = sourceIn(body.source);
  const { database = 'default', table, columns, managedTable = true, tableDefinition } = body.destination;
  const at = new Date(now).toISOString();
  return {
    name: body.name,
    source: withDefaults(z.parse(sourceRead, { [kind]: fields }), id),
    destination:
      table === undefined
        ? { database }
        : {
            database,
            table,
            columns,
            managedTable,
            ...(tableDefinition && { tableDefinition: { sortingKey: [], ...tableDefinition } }),
          },
    ...(body.fieldMappings && { fieldMappings: body.fieldMappings }),
    ...(body.settings && { settings: body.settings }),
    createdAt: at,
    updatedAt: at,
  };
}

function changesOnly({ source }: PipeConfig): boolean {
  const modes = [source?.postgres, source?.mysql, source?.mongodb].map(
    (fields) => fields?.settings?.replicationMode,
  );
  return modes.includes('cdc_only');
}
