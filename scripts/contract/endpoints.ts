// Our side of the contract: the endpoint tables, with their schemas as JSON Schema.
import { knownNames } from '../../src/api/schema';
import type { Endpoint } from '../../src/api/endpoint';
import { z } from '../../src/lib/zod';
import { pipeWriteEndpoints } from '../../src/pipes/writeEndpoints';
import { pipeEndpoints } from '../../src/pipes/endpoints';
import { serviceEndpoints } from '../../src/services/endpoints';
import { privateEndpointEndpoints } from '../../src/services/privateEndpoints/endpoints';
import type { JsonSchema } from './openApi';

interface OurOperation {
  /** Its key in the endpoint table. */
  name: string;
  method: string;
  /** Path with its parameters unnamed, as in `DocumentedOperation`. */
  path: string;
  query: readonly string[];
  body: JsonSchema | undefined;
  result: JsonSchema | 'text' | undefined;
}

const tables: Readonly<Record<string, Endpoint>> = {
  ...pipeEndpoints,
  ...pipeWriteEndpoints,
  ...serviceEndpoints,
  ...privateEndpointEndpoints,
};

export const ourOperations: readonly OurOperation[] = Object.entries(tables).map(([name, endpoint]) => ({
  name,
  method: endpoint.method,
  path: endpoint.path.replaceAll(/:[a-zA-Z]+/g, '{}'),
  query: endpoint.query ?? [],
  body: endpoint.body && jsonSchemaOf(endpoint.body),
  result: endpoint.result && endpoint.result !== 'text' ? jsonSchemaOf(endpoint.result) : endpoint.result,
}));

/** The registry of known names goes along as metadata and comes out as `names`. */
function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod has a wider type for the same thing
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    metadata: knownNames,
  }) as JsonSchema;
}
