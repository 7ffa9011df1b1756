// Before every unit test file: the DOM matchers. After every test: an empty page.
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach } from 'vitest';

// On a developer's machine every run tries new inputs. In CI they are the same ones each time, so that a red run speaks of
// the change it is about; what new inputs find becomes a change of its own.
if (process.env['CI']) fc.configureGlobal({ seed: 20_261_122 });

afterEach(() => cleanup());
