import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the topic is there and that the service account may still subscribe to it.',
  loadHasPrice: false,
};
