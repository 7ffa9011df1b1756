import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the service account may read the tables and write to the staging bucket.',
  loadHasPrice: false,
};
