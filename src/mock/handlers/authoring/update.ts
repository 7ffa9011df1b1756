// Changes a pipe. As with a create, only what can be read is kept.
import { z } from '../../../lib/zod';
import type { PipePatchBody } from '../../../pipes/writeEndpoints';
import { sourceRead, type SourceRead } from '../../../sources/registry';
import { sourceIn } from '../../rules/sourceBody';
import { editMappings, type Mapping } from '../../rules/mappings';
import { reconfigure, sourceOf, type StoredPipe } from '../../state/pipe';
import {
  afterResume,
  afterTablesAdded,
  afterTablesRemoved,
  type PipeTransitions,
} from '../../state/pipeTransitions';
import { withTransitions } from '../../time/timeline';

/** The sources of all kinds look alike from here: named fields, perhaps tuning, perhaps tables. */
interface AnySource {
  authentication?: unknown;
  settings?: object | null;
  tableMappings?: readonly Mapping[] | null;
}

interface SourcePatch extends AnySource {
  credentials?: object;
  tableMappingsToAdd?: readonly Mapping[];
  tableMappingsToRemove?: readonly Mapping[];
}

/** Applies a change that has passed all rules. A database pipe is paused here and may go on by itself. */
export function updatePipe(pipe: StoredPipe, body: PipePatchBody, now: number): void {
  const patch: SourcePatch | undefined = body.source && sourceIn(body.source).fields;
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
  const transitions =
    patch && sourceOf(pipe).kind?.family === 'database' ? transitionsAfter(pipe, patch) : undefined;
  if (transitions) pipe.states = withTransitions(pipe.states, now, transitions);
}

function transitionsAfter(pipe: StoredPipe, patch: SourcePatch): PipeTransitions | undefined {
  if (patch.tableMappingsToAdd?.length) return afterTablesAdded(pipe);
  if (patch.tableMappingsToRemove?.length) return afterTablesRemoved(pipe);
  return patch.credentials ? afterResume() : undefined;
}

function patchedSource(pipe: StoredPipe, patch: SourcePatch): SourceRead {
  const { id, body } = sourceOf(pipe);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the registry hands out what the kind's read schema produced
  const current = body as AnySource;
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
