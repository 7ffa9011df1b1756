import type { PipeCommand } from '../../../pipes/endpoints';
import { resize, viewOf, type StoredPipe } from '../../state/pipe';
import { afterResync, afterStart, afterStop, type PipeTransitions } from '../../state/pipeTransitions';
import { shouldApply } from '../../rules/lifecycle';
import { withTransitions } from '../../time/timeline';
import type { HandlerTable } from '../handler';

const transitionsAfter: Readonly<Record<PipeCommand, (pipe: StoredPipe, now: number) => PipeTransitions>> = {
  start: afterStart,
  stop: afterStop,
  resync: afterResync,
};

export const pipeHandlers = {
  pipeList: ({ service, now }) => [...service.pipes.values()].map((pipe) => viewOf(pipe, now)),
  pipeGet: ({ pipe, now }) => viewOf(pipe, now),
  pipeDelete: ({ service, pipe, now }) => {
    service.remove(pipe, now);
    return undefined;
  },
  pipeState: ({ pipe, body, now }) => {
    if (shouldApply(body.command, pipe, now)) {
      pipe.states = withTransitions(pipe.states, now, transitionsAfter[body.command](pipe, now));
    }
    return viewOf(pipe, now);
  },
  pipeScale: ({ pipe, body, now }) => {
    if (shouldApply('scale', pipe, now)) {
      resize(pipe, body, now);
    }
    return viewOf(pipe, now);
  },
} satisfies Pick<HandlerTable, 'pipeList' | 'pipeGet' | 'pipeDelete' | 'pipeState' | 'pipeScale'>;
