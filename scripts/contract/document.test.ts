import { describe, expect, it, vi } from 'vitest';
import { loadDocument, operationsOf, resolverOf, type OpenApiDocument } from './document';

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
        result: { type: 'object' },
      },
      {
        id: 'get /v1/services/{serviceId}',
        method: 'GET',
        path: '/v1/services/{}',
        query: [],
        body: undefined,
        result: 'text',
      },
    ]);
  });

  it('has what it refers to', () => {
    const resolve = resolverOf(document);
    expect(resolve('#/components/schemas/Name')).toEqual({ type: 'string' });
    expect(() => resolve('#/components/schemas/Nobody')).toThrow('not in it');
  });

  it('comes from an address too, and says so when it does not', async () => {
    const fetch = vi.fn(async () => Response.json(document));
    vi.stubGlobal('fetch', fetch);
    await expect(loadDocument('https://example.com/openapi.json')).resolves.toEqual(document);
    fetch.mockResolvedValue(new Response('', { status: 404 }));
    await expect(loadDocument('https://example.com/openapi.json')).rejects.toThrow('status 404');
    vi.unstubAllGlobals();
  });
});
