// Before every unit test file that needs no page. They share a process, which has loaded the libraries already; what they
// test is loaded anew, so that nothing one file leaves behind is found by the next.
import { vi } from 'vitest';

if ('indexedDB' in globalThis || 'window' in globalThis) {
  throw new Error(
    'A file before this one made what only browsers have. It belongs to the pages: *.test.tsx.',
  );
}
vi.useRealTimers();
vi.resetModules();
