import { shouldApply } from '../../rules/lifecycle';
import { checkCreate } from '../../rules/create';
import { checkPatch, requireFields } from '../../rules/patch';
import { viewOf } from '../../state/pipe';
import type { HandlerTable } from '../handler';
import { addPipe } from './create';
import { updatePipe } from './update';

export const authoringHandlers = {
  pipeCreate: ({ tenant, service, body, now }) => {
    checkCreate(body, { service });
    return viewOf(addPipe(body, service, tenant.newId(), now), now);
  },
  pipeUpdate: ({ service, pipe, body, now }) => {
    requireFields(body);
    if (shouldApply('edit', pipe, now)) {
      checkPatch(body, pipe, { service });
      updatePipe(pipe, body, now);
    }
    return viewOf(pipe, now);
  },
} satisfies Pick<HandlerTable, 'pipeCreate' | 'pipeUpdate'>;
