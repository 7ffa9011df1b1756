// The user name and password in an address. Passwords are pasted as they are: with `/`, `@`, `:`, `?` and blanks that an
// address may not have there, so what ends the userinfo is guessed, and rather too late than too early.
import { isPlaceholder } from './names';
import type { TextSpan } from './span';

const SCHEME = /[a-z][a-z0-9+.-]*$/i;
/** In these an `@` may stand in the path. */
const WITH_PATHS = /^(?:https?|s3a?|gs|gcs|ftp|file|arn|urn)$/i;
/** `abfss://container@account.dfs.core.windows.net`: no login. */
const WITH_CONTAINERS = /^(?:abfss?|wasbs?)$/i;
const HOST = /^(?:[\w-]+(?:\.[\w-]+)+|localhost\b|[\w.-]+:\d|\w+\(|\[[\da-f:])/i;
/** `sha256:…@` and the like are no login, nor are members of a cloud's policies. */
const NO_LOGIN = /^(?:arn|mailto|serviceaccount|group|domain|principal|sha\d+):/i;
const LONGEST_LOGIN = 400;

export function findLogins(text: string): TextSpan[] {
  return [...withScheme(text), ...withoutScheme(text)];
}

function withScheme(text: string): TextSpan[] {
  const starts = [...text.matchAll(/:(?:\/\/|\\\/\\\/)/g)].flatMap(({ index, 0: slashes }) => {
    const scheme = SCHEME.exec(text.slice(Math.max(0, index - 40), index))?.[0];
    return scheme === undefined
      ? []
      : [{ scheme, begin: index - scheme.length, from: index + slashes.length }];
  });
  return starts.flatMap(({ scheme, begin, from }, index) => {
    const next = starts[index + 1]?.begin ?? text.length;
    const to = loginEnd(scheme, text, begin, from, next);
    return to === undefined || isPlaceholder(text.slice(from, to)) ? [] : [{ from, to }];
  });
}

/** Where the `@` stands that ends the userinfo; undefined where there is none. */
function loginEnd(
  scheme: string,
  text: string,
  begin: number,
  from: number,
  next: number,
): number | undefined {
  const rest = text.slice(from, next);
  const quote = /["'`]/.exec(text[begin - 1] ?? '')?.[0];
  const quoted =
    quote === undefined
      ? rest
      : (new RegExp(String.raw`^(?:\\.|[^\\${quote}])*`, 's').exec(rest)?.[0] ?? rest);
  const word = /^\S*/.exec(quoted)?.[0] ?? '';
  const authority = /^[^/?#\s]*/.exec(word)?.[0] ?? '';
  // `user:pa ss@host`: nothing but a number follows the colon of a host.
  const isLogin = /^[^:[]+:(?!\d{0,5}[/\\"'`,;.)]*$)/.test(authority);
  const isAlone = text.slice(0, begin).trim() === '' && !WITH_PATHS.test(scheme);
  const isCut = !word.includes('@');
  // A quote may end the address, or be a letter of the password.
  const line = /^.*/.exec(quoted)?.[0] ?? '';
  const whole = !isCut || !(isLogin || isAlone) ? word : line.includes('@') || !isLogin ? line : rest;
  const last = whole.lastIndexOf('@');
  if (last < 0) return undefined;
  const login = whole.slice(0, last);
  if (WITH_CONTAINERS.test(scheme) && !login.includes(':')) return undefined;
  if (authority.includes('@') || isLogin) return from + last;
  if (!WITH_PATHS.test(scheme)) return from + last;
  // `https://shop:12/34@files.example.com`: a host without a dot, and then one with.
  const isHost = authority.includes('.') || /^localhost\b/i.test(authority);
  return !isHost && HOST.test(whole.slice(last + 1)) ? from + last : undefined;
}

/** `user:password@host.example.com:9092` */
function withoutScheme(text: string): TextSpan[] {
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    if (!HOST.test(text.slice(index + 1, index + 260))) return [];
    const before = text.slice(Math.max(0, index - LONGEST_LOGIN), index);
    const word = /[^\s"'`<>]*$/.exec(before)?.[0] ?? '';
    const colon = word.indexOf(':');
    if (colon < 0 || word.includes('://') || word.includes(String.raw`:\/\/`) || NO_LOGIN.test(word))
      return [];
    // `url=user:password@host`, `host,user:password@host`
    const start = /[^=,;/({[]*$/.exec(word.slice(0, colon))?.[0] ?? '';
    const from = index - word.length + colon - start.length;
    return start === '' && colon === word.length - 1 ? [] : [{ from, to: index }];
  });
}
