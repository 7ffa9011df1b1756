// Changes a pipe. As with a create, only what can be read is kept.
import { z } from '../../../lib/zod';
import type { PipePatchBody } from '../../../pipes/writeEndpoints';
import { sourceRead, type SourceRead } from '../../../sources/registry';
import { armOf } from '../../rules/arms';
import { editMappings, type Mapping } from '../../rules/mappings';
import { reconfigure, sourceOf, type PipeRecord } from '../../state/pipe';
import { resumed, tablesAdded, tablesRemoved, type PipeWalk } from '../../state/pipeWalks';
import { turnTo } from '../../time/itinerary';

/** The arms of all kinds look alike from here: named fields, perhaps tuning, perhaps tables. */
interface Arm {
  authentication?: unknown;
  settings?: object | null;
  tableMappings?: readonly Mapping[] | null;
}

interface ArmPatch extends Arm {
  credentials?: object;
  tableMappingsToAdd?: readonly Mapping[];
  tableMappingsToRemove?: readonly Mapping[];
}

/** Applies a change that has passed all rules. A database pipe is paused here and may go on by itself. */
export function updatePipe(pipe: PipeRecord, body: PipePatchBody, now: number): void {
  const patch: ArmPatch | undefined = body.source && armOf(body.source).arm;
  const source = patch && patchedSource(pipe, patch);
  reconfigure(
    pipe,
    {
      ...(body.name !== undefined && { name: body.name }),
      ...(source && { source }),
      ...(body.destination && {
        destination: { ...pipe.config.destination, columns: body.destination.columns },
      }),
      ...(body.fieldMappings && { fieldMappings: body.fieldMappings }),
      // `settings` are taken and not applied: that is what the settings route is for (api-notes 2.5).
    },
    now,
  );
  const walk = patch && sourceOf(pipe).kind?.family === 'database' ? walkAfter(pipe, patch) : undefined;
  if (walk) pipe.states = turnTo(pipe.states, now, walk);
}

function walkAfter(pipe: PipeRecord, patch: ArmPatch): PipeWalk | undefined {
  if (patch.tableMappingsToAdd?.length) return tablesAdded(pipe);
  if (patch.tableMappingsToRemove?.length) return tablesRemoved(pipe);
  return patch.credentials ? resumed() : undefined;
}

function patchedSource(pipe: PipeRecord, patch: ArmPatch): SourceRead {
  const { id, body } = sourceOf(pipe);
  // The registry hands out what the kind's read schema produced.
  const current = body as Arm;
  const { settings, tableMappingsToAdd = [], tableMappingsToRemove = [], ...fields } = patch;
  const leavesRole = fields.authentication !== undefined && fields.authentication !== 'IAM_ROLE';
  const merged = {
    ...current,
    ...(leavesRole && { iamRole: undefined }),
    ...fields,
    ...(settings && { settings: { ...current.settings, ...settings } }),
    ...(tableMappingsToAdd.length + tableMappingsToRemove.length > 0 && {
      tableMappings: editMappings(
        current.tableMappings ?? [],
        tableMappingsToAdd.map((mapping) => ({ tableEngine: 'ReplacingMergeTree', ...mapping })),
        tableMappingsToRemove,
      ),
    }),
  };
  return z.parse(sourceRead, { [id]: merged });
}
