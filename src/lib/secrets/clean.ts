import { findSecrets, holdsSecret } from './find';
import { replaceSpans } from './span';

/** An address whose only `@` ends its userinfo, which has none of the characters that end an authority. */
const WITH_USERINFO = /^(\s*[a-z][a-z0-9+.-]*:\/\/)[^@/?#\s]*@([^@\s]*\s*)$/i;
const CERTIFICATE = /BEGIN[ \w]{0,20}CERTIFICATE/;

/**
 * What may be stored of a text that a person typed: all of it where nothing in it is secret; the certificates of a
 * bundle without its private key, an address without its login; else nothing, because half a text would mislead.
 */
export function withoutSecrets(text: string): string {
  const secrets = findSecrets(text);
  if (secrets.length === 0) return text;
  const [, scheme = '', host = ''] = WITH_USERINFO.exec(text) ?? [];
  const rest = CERTIFICATE.test(text) ? replaceSpans(text, secrets, '').trim() : scheme + host;
  return holdsSecret(rest) ? '' : rest;
}
