import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock, openWith } from '../../session/store';
import { tell } from '../testing/tell';
import { observationOf, pipeName, pipeStore, requestOf } from './inHand';
import { putRequest } from './marks';

beforeEach(() => openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'o' }));
afterEach(() => lock('locked'));

it.each([
  ['is locked', () => lock('idle')],
  // Signed in anew without a lock between.
  ['is another one', () => openWith({ keyId: 'other', keySecret: 'other', organizationId: 'o' })],
])('all that is known of pipes is forgotten when the key %s', (_, change) => {
  tell(pipeStore(), { p: 'Running' }, { at: 1_000 });
  putRequest('p', { command: 'stop', phase: 'sending', at: 1_000 });
  expect(observationOf('p')?.since).toBe(1_000);
  change();
  expect([observationOf('p'), requestOf('p'), [...pipeStore().all()]]).toEqual([undefined, undefined, []]);
});

it('a pipe of which nothing is known is called by its ID', () => {
  expect(pipeName('11111111-2222')).toBe('11111111-2222');
});
