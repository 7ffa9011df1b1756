// The last requests about pipes in this tab, for who asks support: what the client tells of them, which is never a secret.
import type { Exchange } from '../api/exchange';
import { onExchange } from '../session/cloud';
import { perKey } from '../session/perKey';

const MOST = 100;

const recent = perKey((): Exchange[] => []);

onExchange((exchange) => {
  if (!exchange.path.includes('/clickpipes/')) return;
  const exchanges = recent();
  exchanges.push(exchange);
  if (exchanges.length > MOST) exchanges.shift();
});

/** Those about this pipe, the latest last. */
export function requestsAbout(pipe: string): readonly Exchange[] {
  const place = `/clickpipes/${encodeURIComponent(pipe)}`;
  return recent().filter(({ path }) => path.endsWith(place) || path.includes(`${place}/`));
}
