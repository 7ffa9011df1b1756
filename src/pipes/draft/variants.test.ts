// Flavours and methods besides those that are typed in the browser: each form takes the body and gives it back, and the
// mock cloud makes a pipe of it.
import { expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { mockClient } from '../../mock/testing/mockClient';
import { viewSource } from '../../sources/registry';
import { pipeCreateBody, type PipeCreateBody } from '../writeEndpoints';
import { draftFromBody, draftToBody } from './draft';
import { databaseVariants } from './testing/databaseVariants';
import { streamVariants } from './testing/streamVariants';

const variants = Object.entries({ ...streamVariants, ...databaseVariants });

it.each(variants)('%s', async (_, unnamed) => {
  const body: PipeCreateBody = { name: 'of its own kind', ...unnamed };
  const { kind, variant } = viewSource(body.source);
  const { form } = (await kind?.loadForm?.()) ?? {};
  if (!kind || !form) throw new Error('There is no form.');
  const draft = draftFromBody('s', kind.id, variant, body, form);
  expect(form.check(draft.source).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(draftToBody(draft, form, kind.family)).toEqual(body);
  expect(z.safeParse(pipeCreateBody, body).success).toBe(true);
  const { call, pipes } = mockClient();
  expect(await call('POST', pipes, body)).toMatchObject({ status: 200 });
});
