import { describe, expect, it } from 'vitest';
import { operationFor, operationsOf, resolverOf, type OpenApiDocument } from './openApi';

const document: OpenApiDocument = {
  paths: {
    '/v1/services/{serviceId}': {
      patch: {
        operationId: 'rename',
        parameters: [
          { name: 'serviceId', in: 'path', required: true },
          { name: 'filter', in: 'query' },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Name' } } } },
        responses: {
          200: {
            content: { 'application/json': { schema: { properties: { result: { type: 'object' } } } } },
          },
        },
      },
      get: { responses: { 200: { content: { 'text/plain': { schema: { type: 'string' } } } } } },
    },
  },
  components: { schemas: { Name: { type: 'string' } } },
};

describe('the document', () => {
  it('is read as operations', () => {
    expect(operationsOf(document)).toEqual([
      {
        id: 'rename',
        method: 'PATCH',
        path: '/v1/services/{}',
        query: [{ name: 'filter', required: false }],
        body: { $ref: '#/components/schemas/Name' },
        answer: { properties: { result: { type: 'object' } } },
        result: { type: 'object' },
      },
      {
        id: 'get /v1/services/{serviceId}',
        method: 'GET',
        path: '/v1/services/{}',
        query: [],
        body: undefined,
        answer: { type: 'string' },
        result: 'text',
      },
    ]);
  });

  it('has what it refers to', () => {
    const resolve = resolverOf(document);
    expect(resolve('#/components/schemas/Name')).toEqual({ type: 'string' });
    expect(() => resolve('#/components/schemas/Nobody')).toThrow('not in it');
  });

  it('has the operation of an endpoint, whatever its parameters are called', () => {
    const operations = operationsOf(document);
    expect(operationFor(operations, { method: 'PATCH', path: '/v1/services/:service' })?.id).toBe('rename');
    expect(operationFor(operations, { method: 'PUT', path: '/v1/services/:service' })).toBeUndefined();
    expect(operationFor(operations, { method: 'GET', path: '/v1/services' })).toBeUndefined();
  });
});
