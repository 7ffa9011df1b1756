import { afterEach, expect, it } from 'vitest';
import { z } from '../lib/zod';
import { lock, openWith } from '../session/store';
import { observationOf } from './observed';
import { observe } from './queries';
import { forgetGone, seenPipe } from './seen';
import { pipe } from './wire';

const pipeOf = (id: string, serviceId: string, name?: string) =>
  z.parse(pipe, { id, serviceId, state: 'Failed', ...(name === undefined ? {} : { name }) });

afterEach(() => lock('locked'));

it('knows pipes by what was last read of them, without a name by their ID', () => {
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
  observe([pipeOf('p', 's-1', 'orders'), pipeOf('q', 's-1')]);
  expect(seenPipe('p')).toEqual({ name: 'orders', service: 's-1' });
  expect(seenPipe('q')?.name).toBe('q');
});

it('forgets a pipe, and its state, when the list of its service is without it', () => {
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
  const stays = pipeOf('p', 's-1');
  observe([stays, pipeOf('q', 's-1'), pipeOf('elsewhere', 's-2')]);
  forgetGone('s-1', [stays]);
  expect(['p', 'q', 'elsewhere'].map((id) => seenPipe(id) !== undefined)).toEqual([true, false, true]);
  expect(observationOf('q')).toBeUndefined();
  expect(observationOf('elsewhere')?.state).toBe('Failed');
});

it('forgets all with the key', () => {
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
  observe([pipeOf('p', 's-1')]);
  lock('locked');
  expect(seenPipe('p')).toBeUndefined();
});
