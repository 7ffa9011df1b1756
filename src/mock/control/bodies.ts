// The bodies of the control API: what a test, or a person with curl, can do to a tenant. Strict, because a test that
// misspells a fault would otherwise pass for the wrong reason.
import { z } from '../../lib/zod';

const text = z.string().check(z.minLength(1));
const milliseconds = z.number().check(z.minimum(0));

/**
 * `POST /__mock/clock`: the tenant's clock goes on by so much, and the wall clock, which the rate limit goes by. The latter can
 * be moved only where the tenant has a manual clock.
 */
export const clockBody = z.strictObject({
  advanceMs: z.optional(milliseconds),
  wallMs: z.optional(milliseconds),
});

/** `POST /__mock/faults`: see `Fault` for what each does. Without an answer of its own, a fault only delays. */
export const faultBody = z.strictObject({
  method: z.optional(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z.optional(text),
  body: z.optional(text),
  status: z.optional(z.int().check(z.minimum(400), z.maximum(599))),
  error: z.optional(text),
  garbled: z.optional(z.boolean()),
  html: z.optional(z.boolean()),
  cut: z.optional(z.boolean()),
  delayMs: z.optional(milliseconds),
  times: z.optional(z.int().check(z.minimum(1))),
  afterwards: z.optional(z.boolean()),
});
export type FaultBody = z.output<typeof faultBody>;

/** `POST /__mock/pipes/:id` and `POST /__mock/services/:id`: into this state, now, and it stays there. */
export const stateBody = z.strictObject({ state: text });

/** `POST /__mock/latency`: every answer of the API waits so long. */
export const latencyBody = z.strictObject({ ms: milliseconds });
