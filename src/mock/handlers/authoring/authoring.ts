import { takes } from '../../rules/lifecycle';
import { checkCreate } from '../../rules/create';
import { checkPatch, requireFields } from '../../rules/patch';
import { viewOf } from '../../state/pipe';
import type { HandlerTable } from '../call';
import { createPipe } from './create';
import { updatePipe } from './update';

export const authoringHandlers = {
  pipeCreate: ({ world, service, body, now }) => {
    checkCreate(body, { service });
    return viewOf(createPipe(body, service, world.newId(), now), now);
  },
  pipeUpdate: ({ service, pipe, body, now }) => {
    requireFields(body);
    if (takes('edit', pipe, now)) {
      checkPatch(body, pipe, { service });
      updatePipe(pipe, body, now);
    }
    return viewOf(pipe, now);
  },
} satisfies Pick<HandlerTable, 'pipeCreate' | 'pipeUpdate'>;
