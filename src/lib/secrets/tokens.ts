// Secrets that are known by their shape. IDs of keys (`AKIA…`, `GOOG…`) are none: they only name the key.
import { matchSpans, type TextSpan } from './span';

const SHAPES: readonly RegExp[] = [
  // JSON web tokens.
  /eyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?/g,
  // What stands behind the scheme of a header.
  /\b[Bb]earer\s+(?<secret>(?=\S*[\d.=_-])[\w.~+/=-]{8,})/dg,
  /\b[Bb]asic\s+(?<secret>(?=\S*[\dA-Z=])[\w+/]{8,}={0,2})/dg,
  // Google: API keys, OAuth tokens and client secrets.
  /AIza[\w-]{35}/g,
  /ya29\.[\w-]{10,}/g,
  /GOCSPX-[\w-]{20,}/g,
  // Azure: account keys (64 bytes), access keys of queues and hubs (32 bytes), client secrets.
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g,
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?!=)/g,
  /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,}/g,
  // Others whose makers gave them a shape.
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeoprs]-[\w-]{10,}|[rs]k_(?:live|test)_\w{10,}|sk-[\w-]{20,}|npm_\w{30,}|hv[sb]\.[\w-]{20,}|dapi[0-9a-f]{32}|dop_v1_[0-9a-f]{40,}|SG\.[\w-]{16,}\.[\w-]{16,}|AGE-SECRET-KEY-1\w{20,})/g,
];

/** An AWS secret access key is 40 characters without a mark. */
const FORTY = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/g;

export function findTokens(text: string): TextSpan[] {
  const forties = matchSpans(text, FORTY).filter(({ from, to }) => isRandom(text.slice(from, to)));
  return [...SHAPES.flatMap((shape) => matchSpans(text, shape)), ...forties];
}

/** Not a name, a path or a checksum: small and large letters and digits, hardly one twice. */
function isRandom(text: string): boolean {
  return (
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    /\d/.test(text) &&
    /[g-zG-Z]/.test(text) &&
    new Set(text).size >= 20
  );
}
