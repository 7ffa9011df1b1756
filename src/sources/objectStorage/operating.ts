import type { Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check that the bucket lets in the addresses of both ClickPipes and the service, that listing is allowed, and that no file is larger than 10 GB.',
  whileStopped: 'No more files are read. Started again, the pipe goes on where it stopped.',
  leftAtSource: undefined,
  changeLog: undefined,
  loadHasPrice: false,
};
