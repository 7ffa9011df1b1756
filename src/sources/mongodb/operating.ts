import { DATABASE_WHILE_STOPPED, type Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check credentials and network, and whether the oplog still reaches back to where the pipe stood. If it does not, only a resync helps.',
  whileStopped: DATABASE_WHILE_STOPPED,
  leftAtSource: undefined,
  changeLog: { lost: 'an oplog that no longer reaches back' },
  loadHasPrice: false,
};
