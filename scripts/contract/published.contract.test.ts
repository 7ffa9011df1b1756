// The bodies that the vendor publishes as examples must pass our schema and the official document alike.
import { describe, expect, it } from 'vitest';
import { z } from '../../src/lib/zod';
import { publishedExamples } from '../../src/mock/examples/published';
import { pipeCreateBody } from '../../src/pipes/writeEndpoints';
import { officialDocument } from './officialDocument.mjs';
import { operationsOf } from './openApi';
import { bodyValidator } from './validator';

const document = await officialDocument();
const operation = document && operationsOf(document).find(({ id }) => id === 'clickPipeCreate');
const faultsOf = document && operation ? bodyValidator(document, operation) : () => ['no document'];

describe.skipIf(!document).each(Object.entries(publishedExamples))(
  'the published example for %s',
  (_, body) => {
    it('satisfies our schema, which leaves it as it is', () => {
      expect(z.parse(pipeCreateBody, body)).toEqual(body);
    });

    it('satisfies the document', () => {
      expect(faultsOf(body)).toEqual([]);
    });

    it('is refused by both with a property that does not exist', () => {
      const sources = Object.entries(body.source).map(([kind, fields]) => [
        kind,
        { ...fields, hostname: 'example.com' },
      ]);
      const misspelt = { ...body, source: Object.fromEntries(sources) as unknown };
      expect(z.safeParse(pipeCreateBody, misspelt).success).toBe(false);
      expect(faultsOf(misspelt)).not.toEqual([]);
    });
  },
);
