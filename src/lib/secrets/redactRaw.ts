// JSON of whatever shape without what looks like a secret.

/** Names under which known APIs keep secrets, without case and dashes. */
const SECRET_NAME =
  /passw|pwd|passphrase|secret|token|credential|connectionstring|privatekey|accesskey|serviceaccount|apikey|^key$/;
const REDACTED = '<redacted>';

/** JSON for showing and copying: nothing is left out, what looks like a secret by its name or form is `<redacted>`. */
export function redactRaw(value: unknown): unknown {
  if (typeof value === 'string')
    return /-----BEGIN [^-]*PRIVATE KEY/.test(value)
      ? REDACTED
      : value.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^/\s]*@/gi, `$1${REDACTED}@`);
  if (Array.isArray(value)) return value.map(redactRaw);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      const isSecret = SECRET_NAME.test(key.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
      return [key, isSecret && each !== null && typeof each !== 'boolean' ? REDACTED : redactRaw(each)];
    }),
  );
}
