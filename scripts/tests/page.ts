// Before every test file that draws: the DOM matchers. After every test: an empty page.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A bound, not a wait: on a machine with other work everything takes its time.
configure({ asyncUtilTimeout: 10_000 });

// Parts are loaded when they are first needed, which takes real time. Made-up time waits for them, so that what was pressed
// before it passes has begun.
const advance = vi.advanceTimersByTimeAsync.bind(vi);
vi.advanceTimersByTimeAsync = async (ms) => {
  await vi.dynamicImportSettled();
  return advance(ms);
};

afterEach(() => cleanup());
