import { DATABASE_WHILE_STOPPED, type Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check credentials, network and certificate, and whether the source still has the binlog from where the pipe stood. If it does not, only a resync helps.',
  whileStopped: DATABASE_WHILE_STOPPED,
  leftAtSource: undefined,
  changeLog: { lost: 'a lost binlog position' },
  loadHasPrice: false,
};
