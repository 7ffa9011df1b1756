import { STREAM_WHILE_STOPPED, type Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the stream is there and that the role or key may still read it.',
  whileStopped: STREAM_WHILE_STOPPED,
  leftAtSource: undefined,
  changeLog: undefined,
  loadHasPrice: false,
};
