// A pipe without anything that could be a secret, for showing and copying.
import type { Pipe } from './wire';

/** Names under which known APIs keep secrets, without case and dashes. Known kinds never carry one; others might. */
const SUSPICIOUS =
  /passw|pwd|passphrase|secret|token|credential|connectionstring|privatekey|accesskey|serviceaccount|apikey|^key$/;
export const PLACEHOLDER = '<redacted>';

/** The pipe as it was read, as plain data: empty fields left out, suspicious values replaced. */
export function exportPipe({ raw: _raw, ...read }: Pipe): unknown {
  return clean(read);
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? withoutUserinfo(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([key, each]) => [key, isSuspicious(key) ? PLACEHOLDER : clean(each)]),
  );
}

function isSuspicious(name: string): boolean {
  return SUSPICIOUS.test(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** Every `scheme://user:password@host` in a text -> `scheme://<redacted>@host`. */
function withoutUserinfo(text: string): string {
  return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^/\s]*@/gi, `$1${PLACEHOLDER}@`);
}
