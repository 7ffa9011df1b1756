// Private keys in a text: in PEM, whole or torn, in PuTTY's form, and as bare base64.
import { matchSpans, type TextSpan } from './span';

/** Dashes may have been lost, or made typographic, by what the text was pasted from. */
const HEADER = /[-‐-―−]*[ \t]*BEGIN[ \w]{0,40}PRIVATE[ _]?KEY(?:[ _]BLOCK)?/gi;
const FOOTER = /[-‐-―−]*[ \t]*END[ \w]{0,40}PRIVATE[ _]?KEY(?:[ _]BLOCK)?[-‐-―− ]*/i;
const NEXT = /[-‐-―−]{2,}[ \t]*BEGIN/i;
/** Dashes, line ends, and line ends that were written as `\n`. */
const SEPARATOR = /^(?:[-‐-―−\s]|\\+[nr])*/;
/** A sentence that only names the header: "… must start with -----BEGIN PRIVATE KEY----- and end with …". */
const PROSE = /^(?:[a-z]{1,12}[ ,.][ a-z]|["'”’.,;:)])/;

/** PKCS #8 and #1 of RSA, PKCS #8 and SEC 1 of elliptic curves, Ed25519, encrypted PKCS #8: how their DER begins. */
const BARE =
  /(?<![A-Za-z0-9+/])M(?:I[A-Za-z0-9+/]{2,4}(?:IBAAK[BC]|IBADANBgkqhkiG9w0BAQEFAASC)|I[A-Za-z0-9+/]{2}AgEAM[A-Za-z0-9+/]{2}GByqGSM49|I[A-Za-z0-9+/]{2}AgEBB|HcCAQEE|C4CAQAwBQYDK2Vw|I[A-Za-z0-9+/]{4,10}BgkqhkiG9w0BBQ)(?:[A-Za-z0-9+/=]|\r?\n|\\n)*/g;
const PUTTY = /Private-Lines:[\s\S]*/g;

export function findPrivateKeys(text: string): TextSpan[] {
  return [...findPem(text), ...matchSpans(text, BARE), ...matchSpans(text, PUTTY)];
}

function findPem(text: string): TextSpan[] {
  const headers = [...text.matchAll(HEADER)];
  return headers.flatMap((header, index) => {
    const after = header.index + header[0].length;
    // Up to the next private key; a certificate may come before that.
    const rest = text.slice(after, headers[index + 1]?.index);
    const separator = SEPARATOR.exec(rest)?.[0] ?? '';
    const body = rest.slice(separator.length);
    const footer = FOOTER.exec(rest);
    const isNamedOnly =
      body === '' || separator === '' || PROSE.test(body) || footer?.index === separator.length;
    if (isNamedOnly) return [];
    const next = NEXT.exec(rest)?.index ?? rest.length;
    const to = footer && footer.index < next ? footer.index + footer[0].length : next;
    return [{ from: header.index, to: after + to }];
  });
}
