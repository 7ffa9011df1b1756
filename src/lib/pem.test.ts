import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendPem, wrongWithPem, type PemContent } from './pem';

const BODY = 'c29tZXRoaW5nIHRoYXQgaXMgbm8gc2VjcmV0';
const block = (label: string, body = BODY, end = label) =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${end}-----`;
const CERTIFICATE = block('CERTIFICATE');
const KEY = block('PRIVATE KEY');
const ENCRYPTED_BODY = `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00FF\n\n${BODY}`;

describe('PEM that servers read', () => {
  it.each<[string, string, PemContent]>([
    ['a certificate', CERTIFICATE, 'certificate'],
    ['line breaks of Windows', CERTIFICATE.replaceAll('\n', '\r\n'), 'certificate'],
    ['a chain', `${CERTIFICATE}\n${CERTIFICATE}\n`, 'certificate'],
    ['what OpenSSL says around it', `subject=CN = db\n${CERTIFICATE}\n---\n`, 'certificate'],
    ['a key', KEY, 'private key'],
    ['an RSA key', block('RSA PRIVATE KEY'), 'private key'],
    [
      'an EC key with its curve',
      `${block('EC PARAMETERS', 'BggqhkjOPQMBBw==')}\n${block('EC PRIVATE KEY')}`,
      'private key',
    ],
    ['a key with a header', block('RSA PRIVATE KEY', `Comment: none\n\n${BODY}`), 'private key'],
  ])('is %s', (_, text, content) => {
    expect(wrongWithPem(text, content)).toBeUndefined();
    expect(wrongWithPem(mendPem(text), content)).toBeUndefined();
  });
});

describe('PEM that no server reads', () => {
  it.each<[string, string, PemContent, RegExp]>([
    ['other text', 'hello', 'certificate', /not PEM/],
    ['base64 of PEM', btoa(CERTIFICATE), 'certificate', /Decode it/],
    ['DER', '0\u0082\u0003\uFFFD', 'certificate', /-inform der/],
    ['a key of SSH', 'ssh-ed25519 AAAA me@host', 'private key', /of SSH/],
    ['dashes of a word processor', '—–BEGIN CERTIFICATE—–', 'certificate', /dashes/],
    ['one line', CERTIFICATE.replaceAll('\n', ' '), 'certificate', /line breaks/],
    ['no line breaks at all', KEY.replaceAll('\n', ''), 'private key', /line breaks/],
    ['quotes', `"${CERTIFICATE}"`, 'certificate', /quotes/],
    ['a comma after quotes', `'${KEY}',`, 'private key', /quotes/],
    ['a name in front', `ca: ${CERTIFICATE}`, 'certificate', /line breaks/],
    [
      'other ends',
      block('CERTIFICATE', BODY, 'PRIVATE KEY'),
      'certificate',
      /begins as CERTIFICATE and ends/,
    ],
    ['a cut end', CERTIFICATE.slice(0, -30), 'certificate', /cut off/],
    [
      'a second block that is cut off',
      `${CERTIFICATE}\n-----BEGIN CERTIFICATE-----\nAAAA`,
      'certificate',
      /cut off/,
    ],
    ['a key for a certificate', KEY, 'certificate', /private key/],
    [
      'an RSA key beside a certificate',
      `${CERTIFICATE}\n${block('RSA PRIVATE KEY')}`,
      'certificate',
      /private key/,
    ],
    ['a certificate for a key', CERTIFICATE, 'private key', /a certificate/],
    ['a certificate beside the key', `${KEY}\n${CERTIFICATE}`, 'private key', /a certificate/],
    ['two keys', `${KEY}\n${KEY}`, 'private key', /one private key/],
    ['a public key', block('PUBLIC KEY'), 'private key', /PUBLIC KEY/],
    ['a request', block('CERTIFICATE REQUEST'), 'certificate', /REQUEST/],
    ['an encrypted key', block('ENCRYPTED PRIVATE KEY'), 'private key', /Decrypt/],
    ['an encrypted key of old', block('RSA PRIVATE KEY', ENCRYPTED_BODY), 'private key', /Decrypt/],
    [
      'the same of Windows',
      block('EC PRIVATE KEY', ENCRYPTED_BODY).replaceAll('\n', '\r\n'),
      'private key',
      /Decrypt/,
    ],
    ['a key of OpenSSH', block('OPENSSH PRIVATE KEY'), 'private key', /ssh-keygen/],
    ['nothing inside', block('CERTIFICATE', ''), 'certificate', /nothing between/],
    ['a hole inside', block('CERTIFICATE', BODY.slice(1)), 'certificate', /missing/],
    ['dots inside', block('CERTIFICATE', '...'), 'certificate', /base64/],
  ])('is %s, and is told apart', (_, text, content, words) => {
    expect(wrongWithPem(text, content)).toMatch(words);
    expect(wrongWithPem(mendPem(text), content)).toMatch(words);
  });
});

describe('what copying did', () => {
  it.each([
    ['escaped line breaks', CERTIFICATE.replaceAll('\n', '\\n')],
    ['those of Windows', CERTIFICATE.replaceAll('\n', '\\r\\n')],
    ['those escaped twice', CERTIFICATE.replaceAll('\n', '\\\\n')],
    ['one more at the end', `${CERTIFICATE.replaceAll('\n', '\\n')}\\n`],
    ['indented lines', CERTIFICATE.replaceAll(/^/gm, '    ')],
    ['line breaks of old', CERTIFICATE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${CERTIFICATE}\n\n`],
  ])('is undone: %s', (_, text) => {
    expect(mendPem(text)).toBe(CERTIFICATE);
  });

  it('never breaks, whatever the text', () => {
    const piece = fc.constantFrom('\\', 'n', '\\r\\n', '\r', '\n', ' ', '\uFEFF', CERTIFICATE, 'a');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const mended = mendPem(pieces.join(''));
        const wrong = wrongWithPem(mended, 'certificate');
        expect(wrong === undefined || wrong.endsWith('.')).toBe(true);
      }),
    );
  });
});
