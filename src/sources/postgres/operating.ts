import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check credentials and network, and whether the replication slot and the publication are still there. A slot that the source gave up is cured by a resync only.',
  loadHasPrice: true,
};
