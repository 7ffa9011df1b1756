// The API in a shell: where it is, and how a command says which key it is sent with.
import { quote } from '../lib/shellWord';
import type { Exchange } from './exchange';

/** Where the vendor serves the API to everyone. */
export const PUBLIC_API = 'https://api.clickhouse.cloud';

/** Names under which the vendor's own tool looks for the key (docs/reference/authentication.md of clickhousectl). */
export const KEY_VARIABLE = 'CLICKHOUSE_CLOUD_API_KEY';
export const SECRET_VARIABLE = 'CLICKHOUSE_CLOUD_API_SECRET';

/** The key as curl's argument: from the environment, so that it is in no history. */
export const USER = `--user "$${KEY_VARIABLE}:$${SECRET_VARIABLE}"`;

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/**
 * A command that sends a request again. What was sent in its body is not known any more: the command reads the file
 * `body.json`.
 */
export function curlOf(
  { method, path, search = '' }: Pick<Exchange, 'method' | 'path' | 'search'>,
  baseUrl = PUBLIC_API,
): string {
  const words = ['curl'];
  if (method !== 'GET') words.push(`--request ${method}`);
  words.push(USER);
  if (WITH_BODY.has(method)) words.push(`--header 'Content-Type: application/json'`, '--data @body.json');
  return [...words, quote(baseUrl + path + search)].join(' ');
}
