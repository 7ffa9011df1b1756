// The endpoint table of pipes: what lists and detail pages need. Creating and editing are in `writeEndpoints.ts`, which
// carries every kind's write schema and is loaded with the pages that need it.
import { endpoint } from '../api/endpoint';
import { list } from '../api/schema';
import { z } from '../lib/zod';
import { scalingPatch } from './scaling';
import { pipe } from './wire';

export const SERVICE = '/v1/organizations/:org/services/:service';
export const PIPE = `${SERVICE}/clickpipes/:pipe` as const;

export const pipeCommands = ['start', 'stop', 'resync'] as const;
export type PipeCommand = (typeof pipeCommands)[number];

/** What can be asked of a pipe and takes a while to show. */
export type LifecycleCommand = PipeCommand | 'delete';

/** It as a noun: "Stop requested", "Start of orders failed". */
export const commandNames: Readonly<Record<LifecycleCommand, string>> = {
  start: 'Start',
  stop: 'Stop',
  resync: 'Resync',
  delete: 'Delete',
};

export const pipeEndpoints = {
  pipeList: endpoint('GET', `${SERVICE}/clickpipes`, { result: list(pipe) }),
  pipeGet: endpoint('GET', PIPE, { result: pipe }),
  /** Destination tables stay. */
  pipeDelete: endpoint('DELETE', PIPE, {}),
  /** The answer may still carry the old state: follow with reads. */
  pipeState: endpoint('PATCH', `${PIPE}/state`, {
    body: z.strictObject({ command: z.enum(pipeCommands) }),
    result: pipe,
    dialect: 'stateCommand',
  }),
  pipeScale: endpoint('PATCH', `${PIPE}/scaling`, { body: scalingPatch, result: pipe }),
};
