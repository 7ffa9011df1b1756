// Before every unit test file that needs no page. They share a process, which has loaded the libraries already; what they
// test is loaded anew, so that nothing one file leaves behind is found by the next.
import { vi } from 'vitest';

vi.resetModules();
