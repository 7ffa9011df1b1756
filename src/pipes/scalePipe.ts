// Changing the size of a pipe.
import { ApiError, saidFurther } from '../api/errors';
import { carryOutOrThrow } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { sameKey } from '../session/store';
import type { PipeParams } from './commands';
import { pipeEndpoints } from './endpoints';
import { refuseBlocked } from './actions/availability';
import { lookAtPipe, refresh } from './refresh';
import { showsScaling, type ScalingPatch } from './scaling';
import { pipeName } from './store/inHand';

/**
 * Changes replicas or their size: sends the changed numbers only. `confirmed`: the API said that it took them; else the pipe
 * shows them. Throws `ApiError`.
 */
export async function scalePipe(params: PipeParams, patch: ScalingPatch): Promise<{ confirmed: boolean }> {
  refuseBlocked(params);
  const current = sameKey();
  const name = pipeName(params.pipe);
  const change = changeOf('scale', pipeEndpoints.pipeScale, params, {
    name,
    target: params.pipe,
    body: patch,
  });
  try {
    const { result, confirmed } = await carryOutOrThrow(
      change,
      () => cloud(pipeEndpoints.pipeScale, params, patch),
      async () => {
        const pipe = await lookAtPipe(params);
        return pipe && showsScaling(pipe, patch) ? pipe : undefined;
      },
    );
    if (current()) refresh(params, result);
    return { confirmed };
  } catch (error) {
    if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
    if (current()) refresh(params);
    throw saidFurther(error, 'The pipe does not show the new size. Check it before you try again.');
  }
}
