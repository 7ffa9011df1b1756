import { STREAM_WHILE_STOPPED, type Operating } from '../parts/operating';

export const operating: Operating = {
  failureHint:
    'Check that the brokers let the addresses of ClickPipes in, that the credentials still hold, and that the topics and the schema registry are there.',
  whileStopped: STREAM_WHILE_STOPPED,
  leftAtSource: undefined,
  changeLog: undefined,
  loadHasPrice: false,
};
