// The table of nullable request fields against the official document.
import { describe, expect, it } from 'vitest';
import { schemaAt } from '../../src/mock/wire/bounds';
import { nullable } from '../../src/mock/wire/nullable';
import { endpoints, endpointNames, type EndpointName } from '../../src/mock/wire/routes';
import { officialDocument } from './officialDocument.mjs';
import { operationFor, operationsOf, type JsonSchema, type OpenApiDocument } from './openApi';

/** In our table and not in the document: seen to be taken by the live API. */
const OBSERVED = ['source.kafka.credentials'];

const document = await officialDocument();

describe.skipIf(!document)('null in requests', () => {
  const operations = document ? operationsOf(document) : [];

  it.each(endpointNames().filter((name) => 'body' in endpoints[name]))('%s', (name) => {
    const schema = operationFor(operations, endpoints[name])?.body;
    const documented = document && schema ? nullsOf(document, schema, '') : [];
    const ours = [...(nullable[name] ?? [])].filter((path) => !OBSERVED.includes(path));
    const ofOurs = documented.filter((path) => isOurs(name, path));
    expect(ours.toSorted()).toEqual([...new Set(ofOurs)].toSorted());
  });
});

/** Fields that our bodies do not have are refused as unknown anyway. */
function isOurs(name: EndpointName, path: string): boolean {
  const endpoint = endpoints[name];
  const steps = path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
  return 'body' in endpoint && endpoint.body !== undefined && schemaAt(endpoint.body, steps) !== undefined;
}

/** Paths of the fields that may be null, lists written `[]`. */
function nullsOf(document: OpenApiDocument, schema: JsonSchema, path: string): string[] {
  const { $ref, oneOf, anyOf, type, properties, items } = schema;
  if ($ref) {
    const target = document.components.schemas[$ref.split('/').at(-1) ?? ''];
    return target ? nullsOf(document, target, path) : [];
  }
  const isNull = (one: JsonSchema) => one.type === 'null';
  const options = oneOf ?? anyOf ?? [];
  return [
    ...(options.some(isNull) || (Array.isArray(type) && type.includes('null')) ? [path] : []),
    ...options.filter((one) => !isNull(one)).flatMap((one) => nullsOf(document, one, path)),
    ...Object.entries(properties ?? {}).flatMap(([key, value]) =>
      nullsOf(document, value, path === '' ? key : `${path}.${key}`),
    ),
    ...(items ? nullsOf(document, items, `${path}[]`) : []),
  ];
}
