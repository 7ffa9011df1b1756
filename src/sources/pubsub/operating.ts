import { STREAM_WHILE_STOPPED, type Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint: 'Check that the topic is there and that the service account may still subscribe to it.',
  whileStopped: STREAM_WHILE_STOPPED,
  leftAtSource: undefined,
  changeLog: undefined,
  loadHasPrice: false,
};
