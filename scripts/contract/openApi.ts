// What an OpenAPI document looks like, and what it says of each operation.
import type { Endpoint } from '../../src/api/endpoint';

/** The part of JSON Schema that the document and zod's export use. */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  oneOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  maxLength?: number;
  deprecated?: boolean;
  /** The known names of an `openEnum`; written by our own export, see `ours.ts`. */
  names?: readonly string[];
}

interface Content {
  content?: Readonly<Record<string, { schema?: JsonSchema }>>;
}

interface Operation {
  operationId?: string;
  parameters?: readonly { name: string; in: string; required?: boolean }[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
}

export interface OpenApiDocument {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, JsonSchema>> };
}

/** What the document says of one operation. */
export interface DocumentedOperation {
  id: string;
  method: string;
  /** Path with its parameters unnamed: `/v1/organizations/{}/services`. */
  path: string;
  query: readonly { name: string; required: boolean }[];
  body: JsonSchema | undefined;
  /** The schema of the whole answer. */
  answer: JsonSchema | undefined;
  /** The schema of the envelope's `result`; `'text'` for a bare text answer; undefined if there is none. */
  result: JsonSchema | 'text' | undefined;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const JSON_TYPE = 'application/json';

/** The operations of the document, in its order. */
export function operationsOf(document: OpenApiDocument): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        id: operation.operationId ?? `${method} ${path}`,
        method: method.toUpperCase(),
        path: path.replaceAll(/\{[^}]*\}/g, '{}'),
        query: (operation.parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, required }) => ({ name, required: required ?? false })),
        body: operation.requestBody?.content?.[JSON_TYPE]?.schema,
        answer: Object.values(operation.responses['200']?.content ?? {})[0]?.schema,
        result: resultOf(operation),
      })),
  );
}

/** The operation behind a line of the endpoint table; undefined where the document does not have it. */
export function operationFor(
  operations: readonly DocumentedOperation[],
  endpoint: Pick<Endpoint, 'method' | 'path'>,
): DocumentedOperation | undefined {
  const path = endpoint.path.replaceAll(/:[a-zA-Z]+/g, '{}');
  return operations.find((each) => each.method === endpoint.method && each.path === path);
}

function resultOf({ responses }: Operation): JsonSchema | 'text' | undefined {
  const content = responses['200']?.content;
  return content?.['text/plain'] ? 'text' : content?.[JSON_TYPE]?.schema?.properties?.['result'];
}

/** Follows `#/components/schemas/Name`. */
export function resolverOf(document: OpenApiDocument): (ref: string) => JsonSchema {
  return (ref) => {
    const schema = document.components.schemas[ref.replace('#/components/schemas/', '')];
    if (!schema) throw new Error(`The document refers to ${ref}, which is not in it.`);
    return schema;
  };
}
