// Certificates and private keys as text (RFC 7468), as servers read them. Nothing is decoded beyond base64.

export type PemContent = 'certificate' | 'private key';

const LABELS: Readonly<Record<PemContent, readonly string[]>> = {
  certificate: ['CERTIFICATE'],
  'private key': ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY'],
};
/** OpenSSL puts the name of the curve in front of an EC key; servers skip it. */
const SKIPPED = 'EC PARAMETERS';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END ([A-Z0-9 ]+)-----/g;

/**
 * The text with what was surely not meant put right: line breaks that are escaped, as JSON and environment variables write them,
 * become real ones; a byte order mark and the blanks that indent its lines go.
 */
export function mendPem(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\\+r)?\\+n/g, '\n')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/**
 * What is wrong with a text that should be the PEM of certificates, or of one private key: a sentence that says what to do.
 * Undefined if a server can read it.
 */
export function wrongWithPem(text: string, content: PemContent): string | undefined {
  const begun = text.split('-----BEGIN ').length - 1;
  if (begun === 0) return whyNoPem(text, content);
  const blocks = [...text.matchAll(BLOCK)];
  if (begun > blocks.length) {
    return 'This is cut off: a BEGIN line has no END line. Give all of it, down to its last line.';
  }
  for (const { index, 0: block, 1: begin = '', 2: body = '', 3: end } of blocks) {
    const wrong =
      wrongKind(begin, content) ??
      (begin === end
        ? undefined
        : `It begins as ${begin} and ends as ${end}. Copy each block again, from its own BEGIN to its own END.`) ??
      wrongLines(text.slice(0, index), body, text.slice(index + block.length)) ??
      wrongBody(body);
    if (wrong !== undefined) return wrong;
  }
  const keys = blocks.filter(([, label]) => label !== SKIPPED).length;
  return content === 'private key' && keys !== 1 ? 'Give one private key and nothing else.' : undefined;
}

function whyNoPem(text: string, content: PemContent): string {
  const whole = `Give the ${content} from its "-----BEGIN" line to its "-----END" line, both included.`;
  if (text.trim().startsWith('LS0tLS1CRUdJTi')) {
    return `This is base64 of the text that is wanted. Decode it once, for example with base64 --decode, and give the result.`;
  }
  if (/(?!\s)\p{Cc}|\uFFFD/u.test(text)) {
    return `This is not text but DER. Convert the file: openssl ${content === 'certificate' ? 'x509' : 'pkey'} -inform der -in FILE.`;
  }
  if (/^[\u2010-\u2015-]+ ?BEGIN/.test(text.trim())) {
    return 'The dashes were changed on the way here. Copy the text again from the file: five plain "-" on each side.';
  }
  if (/^ssh-|^ecdsa-sha2-/.test(text.trim())) {
    return `This is a key of SSH, not PEM. ${whole}`;
  }
  return `This is not PEM. ${whole}`;
}

function wrongKind(label: string, content: PemContent): string | undefined {
  if (LABELS[content].includes(label)) return undefined;
  const wanted = `Give the ${content} here.`;
  if (label.endsWith('PRIVATE KEY')) {
    if (content === 'certificate') return `This is a private key, which must not get out. ${wanted}`;
    if (label === 'ENCRYPTED PRIVATE KEY') return ENCRYPTED;
    return `Servers do not take ${label}. Convert it: ssh-keygen -p -m PKCS8 -f FILE.`;
  }
  if (content === 'private key') {
    if (label === SKIPPED) return undefined;
    return label === 'CERTIFICATE' ? `This is a certificate. ${wanted}` : `This is a ${label}. ${wanted}`;
  }
  switch (label) {
    case 'TRUSTED CERTIFICATE':
    case 'X509 CERTIFICATE':
      return `Servers do not take ${label}. Convert it: openssl x509 -in FILE.`;
    case 'PKCS7':
      return 'This is PKCS #7. Convert it: openssl pkcs7 -print_certs -in FILE.';
    default:
      return `This is a ${label}. ${wanted}`;
  }
}

const ENCRYPTED =
  'This key is encrypted, and there is no field for its passphrase. Decrypt it: openssl pkey -in FILE -out NEW_FILE.';

/** The BEGIN line and the END line are lines of their own. */
function wrongLines(before: string, body: string, after: string): string | undefined {
  if (body.includes('\\n')) return 'Its line breaks are written as \\n. Put real line breaks in their place.';
  if (/["'`]$/.test(before) || /^["'`]/.test(after)) return 'Remove the quotes around it.';
  const apart = /(^|[\r\n])$/.test(before) && /^[ \t]*\r?\n/.test(body) && body.endsWith('\n');
  if (apart && /^[ \t]*(\r?\n|$)/.test(after)) return undefined;
  return 'Its BEGIN and END lines are not lines of their own, so that no server finds them. Copy it again with its line breaks.';
}

function wrongBody(body: string): string | undefined {
  if (/^Proc-Type:.*ENCRYPTED/m.test(body)) return ENCRYPTED;
  // Headers end with a blank line.
  const base64 = body.replace(/^\s*(?:[\w-]+:[^\n]*\n)+\s*\n/, '').replace(/\s/g, '');
  if (base64 === '') return 'There is nothing between BEGIN and END. Copy it again.';
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0) return undefined;
  return 'What stands between BEGIN and END is not base64, or a part of it is missing. Copy it again.';
}
