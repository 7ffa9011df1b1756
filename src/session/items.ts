// What tabs share in `localStorage`, each thing under a key of its own, so that no tab writes over what another has written.

/** Everything under keys that begin so; empty where the browser has no storage. */
export function readItems(prefix: string): Map<string, string> {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return new Map(
      keys.filter((key) => key.startsWith(prefix)).map((key) => [key, localStorage.getItem(key) ?? '']),
    );
  } catch {
    return new Map();
  }
}

/** Does the browser let this page keep anything? */
export function hasStorage(): boolean {
  const probe = 'penstock.probe';
  const isWritten = writeItem(probe, '');
  removeItem(probe);
  return isWritten;
}

/** Undefined where there is none, or no storage. */
export function readItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser does not keep it: it has no storage, or that is full. */
export function writeItem(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to remove.
  }
}

/** Calls back when another tab wrote or removed something; the key is undefined when it removed everything. */
export function onItems(listener: (key: string | undefined) => void): void {
  // What keeps things is tested without a browser, too.
  if (typeof window !== 'object') return;
  window.addEventListener('storage', ({ key }) => listener(key ?? undefined));
}
