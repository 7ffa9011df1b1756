// For contract tests: the official OpenAPI document, from where CLICKHOUSE_OPENAPI points. It is not part of the
// project, so without that variable there is nothing to hold anything against.
import { readFile } from 'node:fs/promises';
import type { Endpoint } from '../api/endpoint';

/** A JSON Schema as the document has it, loosely: it is only walked. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { schema: JsonSchema }>> } | undefined>
  >;
}

export interface OfficialDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** The variable's value: a file or an address. Prints why tests are skipped when it is not set. */
export function officialAddress(): string | undefined {
  const address = process.env['CLICKHOUSE_OPENAPI'];
  if (!address) {
    console.log(
      'Skipped: set CLICKHOUSE_OPENAPI to the official document (file or URL) to hold the mock against it.',
    );
  }
  return address || undefined;
}

/** Reads the document. Its form is taken on trust: what is missing makes a test fail. */
export async function loadOfficial(address: string): Promise<OfficialDocument> {
  const text = /^https?:/.test(address)
    ? await (await fetch(address)).text()
    : await readFile(address, 'utf8');
  return JSON.parse(text) as OfficialDocument;
}

/**
 * The document's operation behind a line of the endpoint table: same method, same path but for the parameters' names.
 * Undefined where the document at hand, which may be a part of the whole, does not have it.
 */
export function operationOf(
  official: OfficialDocument,
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
): Operation | undefined {
  const plain = (pattern: string) => pattern.replaceAll(/:[a-zA-Z]+|\{[^}]+\}/g, '*');
  const found = Object.entries(official.paths).find(([pattern]) => plain(pattern) === plain(path));
  return found?.[1][method.toLowerCase()];
}
