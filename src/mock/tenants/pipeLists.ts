// The seeds behind the name of a pipe list.
import type { StoredPipe } from '../state/pipe';
import { uuidOf } from '../ids';
import type { PipeList } from './layout';
import { archivePipes, reportingPipes, stagingPipes } from './seeds/otherServices';
import { nthPipe } from './seeds/numbered';
import type { ProductionEndpoint } from './seeds/privateEndpoints';
import { productionPipes } from './seeds/production';
import { pipeFromSeed, type PipeSeed } from './seeds/seed';
import { strangePipes, troubledPipes } from './seeds/troubled';

/** The pipes of a service. Their ids follow from the service's; `now` (epoch ms) is when the tenant is first seen. */
export function seedPipes(
  list: PipeList,
  serviceId: string,
  endpointId: (name: ProductionEndpoint) => string,
  now: number,
): readonly StoredPipe[] {
  return seedsOf(list, endpointId).map((seed, index) =>
    pipeFromSeed(seed, uuidOf(`${serviceId}/pipe/${index}`), serviceId, now),
  );
}

function seedsOf(list: PipeList, endpointId: (name: ProductionEndpoint) => string): readonly PipeSeed[] {
  switch (list.name) {
    case 'production':
      return productionPipes(endpointId);
    case 'staging':
      return stagingPipes();
    case 'reporting':
      return reportingPipes();
    case 'archive':
      return archivePipes();
    case 'troubled':
      return [...troubledPipes(), ...strangePipes()];
    case 'many':
      return Array.from({ length: list.to - list.from }, (_, index) => nthPipe(list.from + index));
    case 'none':
      return [];
  }
}
