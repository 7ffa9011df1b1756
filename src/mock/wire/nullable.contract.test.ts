// The table of nullable request fields against the official document.
import { describe, expect, it } from 'vitest';
import {
  loadOfficial,
  officialAddress,
  operationOf,
  type JsonSchema,
  type OfficialDocument,
} from '../officialDocument';
import { schemaAt } from './bounds';
import { nullable } from './nullable';
import { endpoints, endpointNames, type EndpointName } from './routes';

/** In our table and not in the document: seen to be taken by the live API. */
const OBSERVED = ['source.kafka.credentials'];

const address = officialAddress();

describe.skipIf(!address)('null in requests', async () => {
  const official = address ? await loadOfficial(address) : undefined;

  it.each(endpointNames().filter((name) => 'body' in endpoints[name]))('%s', (name) => {
    if (!official) return;
    const content = operationOf(official, endpoints[name])?.requestBody?.content['application/json'];
    const documented = content ? nullsOf(official, content.schema, '') : [];
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
function nullsOf(official: OfficialDocument, schema: JsonSchema, path: string): string[] {
  const { $ref, oneOf, anyOf, type, properties, items } = schema as {
    $ref?: string;
    oneOf?: JsonSchema[];
    anyOf?: JsonSchema[];
    type?: string | string[];
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
  };
  if ($ref) {
    const target = official.components.schemas[$ref.split('/').at(-1) ?? ''];
    return target ? nullsOf(official, target, path) : [];
  }
  const isNull = (one: JsonSchema) => one['type'] === 'null';
  const options = oneOf ?? anyOf ?? [];
  return [
    ...(options.some(isNull) || (Array.isArray(type) && type.includes('null')) ? [path] : []),
    ...options.filter((one) => !isNull(one)).flatMap((one) => nullsOf(official, one, path)),
    ...Object.entries(properties ?? {}).flatMap(([key, value]) =>
      nullsOf(official, value, path === '' ? key : `${path}.${key}`),
    ),
    ...(items ? nullsOf(official, items, `${path}[]`) : []),
  ];
}
