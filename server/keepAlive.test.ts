import { expect, it } from 'vitest';
import { listen } from './testing/servers';

it('a connection at rest is left for the browser to close, which does so after five minutes', async () => {
  const { url, close } = await listen((_, res) => res.end());
  const { headers } = await fetch(url);
  expect(headers.get('Keep-Alive')).toBe('timeout=310');
  await close();
});
