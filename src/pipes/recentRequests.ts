// The last requests about pipes in this tab, for who asks support: what the client tells of them, which is never a secret.
import type { Exchange } from '../api/exchange';
import { onExchange } from '../session/cloud';
import { onKeyChange } from '../session/store';

const MOST = 100;

let recent: readonly Exchange[] = [];

onExchange((exchange) => {
  if (exchange.path.includes('/clickpipes/')) recent = [...recent.slice(1 - MOST), exchange];
});

onKeyChange(() => {
  recent = [];
});

/** Those about this pipe, the latest last. */
export function requestsAbout(pipe: string): readonly Exchange[] {
  const place = `/clickpipes/${encodeURIComponent(pipe)}`;
  return recent.filter(({ path }) => path.endsWith(place) || path.includes(`${place}/`));
}
