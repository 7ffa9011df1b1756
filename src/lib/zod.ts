// The one way to zod. Every schema module imports `z` from here, so that `jitless` is set before the first
// schema exists whatever the order of imports: zod's probe with `new Function` would violate a strict CSP.
import { config } from 'zod/mini';

config({ jitless: true });

export * as z from 'zod/mini';
