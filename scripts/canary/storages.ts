// Wherever this browser keeps things, each place as a text.
import { vi } from 'vitest';
import { queryClient } from '../../src/session/query';

const said: string[] = [];

/** From now on what is said on the console is a place too. */
export function recordConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void said.push(args.join(' ')));
  }
}

/** `routed` is the address that a router in memory shows. */
export async function storageContents(routed = ''): Promise<Readonly<Record<string, string>>> {
  const queries = queryClient.getQueryCache().getAll();
  const mutations = queryClient.getMutationCache().getAll();
  return {
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    IndexedDB: JSON.stringify(await contents()),
    cookies: document.cookie,
    address: routed + globalThis.location.href + JSON.stringify(history.state),
    'query cache': JSON.stringify(queries.map(({ queryKey, state }) => [queryKey, state])),
    'mutation cache': JSON.stringify(mutations.map(({ options, state }) => [options.mutationKey, state])),
    console: said.join('\n'),
  };
}

/** All that is in all databases. */
async function contents(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      found.push([name, store, await answer(objects.getAllKeys()), await answer(objects.getAll())]);
    }
    database.close();
  }
  return found;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The database gave no answer.')),
    );
  });
}
