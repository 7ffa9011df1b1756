// What became of a change whose answer nobody heard, by what the API shows now.
import { pipeWriteEndpoints } from '../pipes/writeEndpoints';
import { newlyNamed } from '../pipes/create';
import { lookAtPipe } from '../pipes/refresh';
import { shows } from '../pipes/store/requests';
import { scalingPatch, showsScaling } from '../pipes/scaling';
import { settingsWrite } from '../pipes/settings';
import { showsSettings } from '../pipes/settingValues';
import type { Pipe } from '../pipes/wire';
import { lookWhetherUp, showsCores } from '../services/commands';
import { serviceEndpoints } from '../services/endpoints';
import { reversePrivateEndpointCreate, reversePrivateEndpointPatch } from '../services/privateEndpoints/wire';
import { lookAtEndpoint, newlyLike, sameNames } from '../services/privateEndpoints/commands';
import { mappedNames } from '../services/privateEndpoints/rules';
import { cdcScalingPatch } from '../services/wire';
import type { Change, ChangeKind } from '../session/changes';
import { cloud } from '../session/cloud';
import { z } from '../lib/zod';

/** What shows that a change was made: the IDs of what it made, where it makes something. */
export interface Shown {
  made: readonly string[];
}

type Look = (change: Change) => Promise<Shown | undefined>;

const changed: Shown = { made: [] };

const ofPipe =
  (isThere: (pipe: Pipe, body: unknown) => boolean): Look =>
  async (change) => {
    const pipe = await lookAtPipe(pipeParams(change));
    return pipe && isThere(pipe, change.request.body) ? changed : undefined;
  };

const looks: Readonly<Record<ChangeKind, Look>> = {
  create: async ({ org, service, name, before = [] }) => {
    const pipes = await newlyNamed({ org, service }, name, before);
    return pipes.length > 0 ? { made: pipes.map(({ id }) => id) } : undefined;
  },
  start: ofPipe(({ state }) => shows('start', state)),
  stop: ofPipe(({ state }) => shows('stop', state)),
  resync: ofPipe(({ state }) => shows('resync', state)),
  delete: async (change) => ((await lookAtPipe(pipeParams(change))) === undefined ? changed : undefined),
  scale: ofPipe((pipe, body) => showsScaling(pipe, z.parse(scalingPatch, body))),
  settings: async (change) => {
    const now = await cloud(pipeWriteEndpoints.settingsGet, pipeParams(change), undefined);
    return showsSettings(z.parse(settingsWrite, change.request.body), now) ? changed : undefined;
  },
  rename: ofPipe(({ name }, body) => name === z.parse(renamed, body).name),
  wake: async ({ org, service }) => ((await lookWhetherUp(org, service)) ? changed : undefined),
  cdcScale: async ({ org, service, request }) => {
    const now = await cloud(serviceEndpoints.cdcScalingGet, { org, service }, undefined);
    const { replicaCpuMillicores } = z.parse(cdcScalingPatch, request.body);
    return showsCores(now, replicaCpuMillicores / 1000) ? changed : undefined;
  },
  endpointCreate: async ({ org, service, request, before = [] }) => {
    const body = z.parse(reversePrivateEndpointCreate, request.body);
    const made = await newlyLike({ org, service }, body, before);
    return made.length > 0 ? { made: made.map(({ id }) => id) } : undefined;
  },
  endpointNames: async (change) => {
    const now = await lookAtEndpoint(endpointParams(change));
    const wanted = z.parse(reversePrivateEndpointPatch, change.request.body);
    return now && sameNames(mappedNames(now), mappedNames(wanted)) ? changed : undefined;
  },
  endpointDelete: async (change) => {
    const now = await lookAtEndpoint(endpointParams(change));
    return now === undefined || now.status === 'Deleting' ? changed : undefined;
  },
};

const renamed = z.object({ name: z.string() });

/** One look; undefined: nothing shows that it was made. Throws `ApiError` where nothing can be read. */
export function lookAtChange(change: Change): Promise<Shown | undefined> {
  return looks[change.kind](change);
}

function pipeParams({ org, service, target = '' }: Change) {
  return { org, service, pipe: target };
}

function endpointParams({ org, service, target = '' }: Change) {
  return { org, service, endpoint: target };
}
