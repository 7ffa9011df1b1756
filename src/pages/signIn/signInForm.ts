// What the sign-in form asks for.
import { z } from '../../lib/zod';

const UUID = /^\s*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\s*$/i;

const required = (message: string) =>
  z.string().check(z.refine((text) => text.trim() !== '', { error: message }));
const uuid = (what: string) =>
  z.string().check(
    z.refine((text) => UUID.test(text), {
      error: `Enter the ${what}: 36 characters, digits, a–f and dashes.`,
    }),
  );

/** The ids are asked for only where the server does not list them. */
export function signInSchema(withIds: boolean) {
  return z.object({
    keyId: required('Enter the ID of an API key.'),
    keySecret: required('Enter the secret of the API key.'),
    organizationId: withIds ? uuid('organization ID') : z.string(),
    serviceId: withIds ? uuid('service ID') : z.string(),
  });
}
export type SignInValues = z.output<ReturnType<typeof signInSchema>>;

/** A path inside the app to return to after sign-in; anything else is dropped. */
export function readSignInSearch(raw: Record<string, unknown>): { to?: string } {
  const to = raw['to'];
  // Browsers drop tabs and line ends from addresses: `/<tab>/elsewhere` would lead away.
  const inside = typeof to === 'string' && /^\/(?![/\\])[^\t\n\r]*$/.test(to) && !to.startsWith('/sign-in');
  return inside ? { to } : {};
}
