// The official API document: where it is published, which version of it this program was built against, and how it is brought
// to the part that concerns us. The one place that reads it: `npm run contract`, the contract tests and the strict server of the
// stories come here. Plain JavaScript, since `npm run contract` runs it without a build.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Where the vendor serves it: https://clickhouse.com/docs/cloud/manage/api/api-overview says so. */
export const OFFICIAL_ADDRESS = 'https://api.clickhouse.cloud/v1';
/** SHA-256 of the part (see `partOf`) that this version was built against. Taking a new document: CONTRIBUTING.md. */
const PINNED_SHA256 = '0d2b48166a080d7f8345a3384944fecb7d3bc2e246e019a9155f91f28fe3236d';

/** What is called besides everything that has ClickPipes in its path, by operation ID. */
const CALLED = new Set([
  'organizationGetList',
  'organizationGet',
  'organizationPrometheusGet',
  'instanceGetList',
  'instanceGet',
  'instancePrometheusGet',
  'activityGetList',
  'usageCostGet',
]);
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** @typedef {import('./openApi').OpenApiDocument} OpenApiDocument */

/**
 * Our part of the document that CLICKHOUSE_OPENAPI names, a file or an address. It is not part of the project: where the
 * variable is not set, that is said and nothing can be held against it.
 * @returns {Promise<OpenApiDocument | undefined>} Rejects with a sentence for a person.
 */
export async function officialDocument() {
  const place = process.env['CLICKHOUSE_OPENAPI'];
  if (place) return partOf(await readWhole(place));
  console.log('The official document is not looked at: CLICKHOUSE_OPENAPI is not set to its file or URL.');
  return undefined;
}

/**
 * Reads the document from a file or an address, and keeps our part of it.
 * @param {string} place
 * @param {number} [timeoutMs]
 * @returns {Promise<string>} JSON, laid out as the pinned document is. Rejects with a sentence for a person.
 */
export async function readOfficial(place, timeoutMs) {
  return JSON.stringify(partOf(await readWhole(place, timeoutMs)), null, 1);
}

/** @param {string} place @param {number} [timeoutMs] */
async function readWhole(place, timeoutMs = 30_000) {
  const text = await (/^https?:/.test(place) ? download(place, timeoutMs) : readFile(place, 'utf8')).catch(
    (/** @type {Error} */ error) => {
      const { message, cause } = error;
      const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
      throw new Error(`The document could not be read from ${place} (${why}).`, { cause: error });
    },
  );
  return parse(text, place);
}

/**
 * What the tests are to know of a text that `readOfficial` gave.
 * @param {string} text
 * @returns {string | undefined} A sentence where it is another document than the one this version was built against.
 */
export function differenceFromPinned(text, pinned = PINNED_SHA256) {
  const found = createHash('sha256').update(text).digest('hex');
  return found === pinned
    ? undefined
    : `This is another document (SHA-256 ${found}) than the one that this version was built against (${pinned}): what fails below may be what has changed in the API.`;
}

/**
 * The operations that concern us and the schemas that these need.
 * @param {OpenApiDocument} document
 * @returns {OpenApiDocument}
 */
function partOf(document) {
  const paths = Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, item]) => {
      const kept = Object.entries(item).filter(([method, operation]) => concernsUs(path, method, operation));
      return kept.length > 0 ? [[path, Object.fromEntries(kept)]] : [];
    }),
  );
  const { schemas } = document.components;
  const needed = new Set();
  collectSchemas(paths, schemas, needed);
  const kept = Object.entries(schemas).filter(([name]) => needed.has(name));
  const components = { ...document.components, schemas: Object.fromEntries(kept) };
  return { ...document, paths, components };
}

/** @param {string} path @param {string} method @param {unknown} operation */
function concernsUs(path, method, operation) {
  if (!METHODS.has(method)) return false;
  const { operationId } = /** @type {{ operationId?: string }} */ (operation ?? {});
  return /clickpipes/i.test(path) || CALLED.has(operationId ?? '');
}

/** @param {unknown} value @param {Readonly<Record<string, unknown>>} schemas @param {Set<string>} found */
function collectSchemas(value, schemas, found) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const name = key === '$ref' && typeof part === 'string' ? part.split('/').at(-1) : undefined;
    if (name === undefined) collectSchemas(part, schemas, found);
    else if (!found.has(name)) collectSchemas(schemas[name], schemas, found.add(name));
  }
}

/** @param {string} address @param {number} timeoutMs */
async function download(address, timeoutMs) {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (response.ok) return response.text();
  await response.body?.cancel();
  throw new Error(`it answered with status ${response.status}`);
}

/** @param {string} text @param {string} place @returns {OpenApiDocument} */
function parse(text, place) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isDocument(value)) return value;
  throw new Error(`What lies at ${place} is no OpenAPI document in JSON.`);
}

/**
 * Its form is taken on trust beyond this: what is missing makes a test fail.
 * @param {unknown} value @returns {value is OpenApiDocument}
 */
function isDocument(value) {
  return (
    isObject(value) &&
    isObject(value.paths) &&
    isObject(value.components) &&
    isObject(value.components.schemas)
  );
}

/** @param {unknown} value @returns {value is { [key: string]: unknown }} */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
