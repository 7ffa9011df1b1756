// Secrets that are named in a text: `password=…`, `"token": "…"`, `AccountKey=…;`, `?X-Amz-Signature=…`, `--secret …`.
import { isPlaceholder, isSecretName } from './names';
import type { TextSpan } from './span';

interface Form {
  /** A name, in the group of that name, and what joins it to its value. */
  readonly start: RegExp;
  /** What may follow, sticky; the group `value` is the secret. The first that fits holds. */
  readonly values: readonly RegExp[];
  /** So little tells that it is a pair that the name must be a secret's and nothing else. */
  readonly isLoose?: boolean;
}

const NAME = String.raw`(?<![\w.$-])(?<name>[A-Za-z_][\w.$-]{0,60})`;
const QUOTE = String.raw`\\*["'\u0060]`;
/** Up to the same quote; within it, quotes have one more backslash. */
const QUOTED = /(?<quote>\\*["'`])(?<value>(?:(?!(?<!\\)\k<quote>)[\s\S])*)/dy;
const PLACEHOLDER = /(?<value><[^<>]*>|\$\{[^{}]*\})/dy;
/** Not `==`, not `=>`. */
const OPEN = /(?<value>[^\s"'`=><\\][^\s"'`<>]*)/dy;
/** Where a line begins or ends, also in a text within JSON. */
const LINE_START = String.raw`(?<=(?:^|\\n|["'])[ \t-]*)`;
const ALONE = /(?<value>[^\s"'\\]+)(?=[ \t]*(?:$|\\n|["']))/dmy;

const FORMS: readonly Form[] = [
  // In a connection string, an address, a properties file.
  { start: new RegExp(String.raw`${NAME}[ \t]?=[ \t]?`, 'g'), values: [QUOTED, PLACEHOLDER, OPEN] },
  // In JSON, also as a text within JSON.
  {
    start: new RegExp(String.raw`${QUOTE}(?<name>[\w.$ -]{1,60})${QUOTE}\s*:\s*`, 'g'),
    values: [QUOTED, /(?<value>[\w.+/-]+)/dy],
  },
  // A sentence goes on after "password: ", so a bare value stands right behind it, or alone in its line as in YAML.
  { start: new RegExp(String.raw`${NAME}:(?!//)`, 'g'), values: [PLACEHOLDER, OPEN], isLoose: true },
  { start: new RegExp(String.raw`${NAME}:[ \t]*`, 'g'), values: [QUOTED] },
  { start: new RegExp(String.raw`${LINE_START}(?<name>[\w.$-]{1,60}):[ \t]+`, 'gm'), values: [ALONE] },
  { start: /(?<name>authorization)\s*[:=]\s*(?:\w+[ ]+)?/gi, values: [/(?<value>[^\s"']{4,})/dy] },
  { start: /(?<![\w-])--?(?<name>[\w-]{3,60})[ ]+(?!-)/g, values: [QUOTED, PLACEHOLDER, OPEN] },
  { start: /<(?<name>[\w.-]{1,60})>/g, values: [/(?<value>[^<>]+)(?=<\/)/dy] },
];

/** Where the next pair begins. */
const NEXT_PAIR = /[,;&](?=\s*[\w.$-]+\s*[=:]|\s|$)/;

export function findNamed(text: string): TextSpan[] {
  return FORMS.flatMap((form) => findIn(text, form));
}

/** Not `public.tokens:analytics.tokens`. */
const ENDS_AS_SECRET = /(?:passw(?:or)?d|pwd|passphrase|token|secret|key|signature|string|credential)$/i;

function findIn(text: string, { start, values, isLoose }: Form): TextSpan[] {
  const found: TextSpan[] = [];
  for (const match of text.matchAll(start)) {
    const from = match.index + match[0].length;
    const name = match.groups?.['name'] ?? '';
    // What lies within a value is hidden with it.
    if (from < (found.at(-1)?.to ?? 0) || !isNamed(name, text, match.index)) continue;
    if (isLoose && !ENDS_AS_SECRET.test(name)) continue;
    const value = valueAt(text, from, values);
    if (value && !isPlaceholder(text.slice(value.from, value.to))) found.push(value);
  }
  return found;
}

function valueAt(text: string, at: number, values: readonly RegExp[]): TextSpan | undefined {
  for (const pattern of values) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const [from, to] = match?.indices?.groups?.['value'] ?? [];
    if (from === undefined || to === undefined) continue;
    if (pattern !== OPEN) return { from, to };
    const value = text.slice(from, to);
    const length = NEXT_PAIR.exec(value)?.index ?? value.replace(/[).\]},;:]+$/, '').length;
    return { from, to: from + length };
  }
  return undefined;
}

/** A `key` alone names a secret among the options of an address only: elsewhere anything may be a key. */
function isNamed(name: string, text: string, at: number): boolean {
  // A part of a name with parts: `arn:aws:secretsmanager:…:secret:shop`.
  if (text[at - 1] === ':') return false;
  if (/^(?:key|sig)$/i.test(name)) return /[?&;]/.test(text[at - 1] ?? '');
  return isSecretName(name);
}
