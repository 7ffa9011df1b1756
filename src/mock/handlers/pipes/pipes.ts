import type { PipeCommand } from '../../../pipes/endpoints';
import { resize, viewOf, type PipeRecord } from '../../state/pipe';
import { resynced, started, stopped, type PipeWalk } from '../../state/pipeWalks';
import { takes } from '../../rules/lifecycle';
import { turnTo } from '../../time/itinerary';
import type { HandlerTable } from '../call';

const walks: Readonly<Record<PipeCommand, (pipe: PipeRecord, now: number) => PipeWalk>> = {
  start: started,
  stop: stopped,
  resync: resynced,
};

export const pipeHandlers = {
  pipeList: ({ service, now }) => [...service.pipes.values()].map((pipe) => viewOf(pipe, now)),
  pipeGet: ({ pipe, now }) => viewOf(pipe, now),
  pipeDelete: ({ service, pipe, now }) => {
    service.remove(pipe, now);
    return undefined;
  },
  pipeState: ({ pipe, body, now }) => {
    if (takes(body.command, pipe, now)) {
      pipe.states = turnTo(pipe.states, now, walks[body.command](pipe, now));
    }
    return viewOf(pipe, now);
  },
  pipeScale: ({ pipe, body, now }) => {
    if (takes('scale', pipe, now)) {
      resize(pipe, body, now);
    }
    return viewOf(pipe, now);
  },
} satisfies Pick<HandlerTable, 'pipeList' | 'pipeGet' | 'pipeDelete' | 'pipeState' | 'pipeScale'>;
