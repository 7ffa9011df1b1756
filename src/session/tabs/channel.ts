// What the tabs of one browser tell each other.

/** A tab does not hear itself. Messages arrive as copies: plain data, maps and sets. */
export interface Channel<Message> {
  post: (message: Message) => void;
  onMessage: ((message: Message) => void) | undefined;
}

/** A channel to the app's other tabs, until the signal is aborted. Where browsers have none, a tab is alone. */
export function channelOf<Message>(name: string, signal: AbortSignal): Channel<Message> {
  // Missing in old browsers and some private modes, whatever the types say: then every tab is by itself.
  if (typeof BroadcastChannel === 'undefined') return noChannel();
  const broadcast = new BroadcastChannel(name);
  signal.addEventListener('abort', () => broadcast.close(), { once: true });
  const channel: Channel<Message> = {
    post: (message) => {
      if (!signal.aborted) broadcast.postMessage(message);
    },
    onMessage: undefined,
  };
  // Only this app posts on its own channel.
  broadcast.addEventListener('message', ({ data }: MessageEvent<Message>) => channel.onMessage?.(data));
  return channel;
}

/** For a cloud that is in the page: it is another one in every tab, and there is nothing to tell. */
export function noChannel<Message>(): Channel<Message> {
  return { post: () => {}, onMessage: undefined };
}
