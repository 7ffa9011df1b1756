import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check credentials and network, and whether the oplog still reaches back to where the pipe stood. If it does not, only a resync helps.',
  loadHasPrice: false,
};
