// The demo: a key for the built-in mock cloud. Where the server behind the page is the mock already, a key is all it
// takes; elsewhere the mock is loaded into the page and put below the client.
import type { Credentials } from '../api/client';
import { randomId } from '../lib/randomId';
import { resetTransport, setTransport } from './cloud';

type DemoHost = 'server' | 'page';

let loadMock: (() => Promise<typeof fetch>) | undefined;

/** The app says how to load the mock cloud; nothing else may import it. */
export function provideMock(load: () => Promise<typeof fetch>): void {
  loadMock = load;
}

/** A fresh world for this person: the mock cloud gives every key ID its own. */
export function demoCredentials(): Credentials {
  return { keyId: `demo-${randomId().slice(0, 8)}`, keySecret: 'demo' };
}

/** Makes the mock cloud answer from now on and says where it runs. */
export async function enterDemo(known?: DemoHost): Promise<DemoHost> {
  const host = known ?? ((await serverIsMock()) ? 'server' : 'page');
  if (host === 'page' && loadMock) setTransport(await loadMock());
  return host;
}

/** Back to the network, for a real key. */
export function leaveDemo(): void {
  resetTransport();
}

async function serverIsMock(): Promise<boolean> {
  try {
    const answer = await fetch('/__mock', { headers: { Accept: 'application/json' }, credentials: 'omit' });
    const type = answer.headers.get('Content-Type') ?? '';
    return answer.ok && type.includes('application/json');
  } catch {
    return false;
  }
}
