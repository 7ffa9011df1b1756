import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the stream is there and that the role or key may still read it.',
  loadHasPrice: false,
};
