import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the service account may read the tables and write to the staging bucket.',
  whileStopped: 'Loading pauses until the pipe is resumed. The shared CDC compute stays billed.',
  leftAtSource: undefined,
  changeLog: undefined,
  loadHasPrice: false,
};
