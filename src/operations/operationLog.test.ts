import { describe, expect, it, vi } from 'vitest';
import type { Channel } from '../session/tabs/channel';
import { OperationLog, type OperationMessage } from './operationLog';
import type { Operation } from './record';
import { memoryStore } from './store';

const operation = (parts: Partial<Operation> = {}): Operation => ({
  id: 'o-1',
  org: 'org-1',
  kind: 'stop',
  createdAt: 1,
  items: [],
  ...parts,
});

function open() {
  const posted: OperationMessage[] = [];
  const channel: Channel<OperationMessage> = {
    post: (message) => posted.push(message),
    onMessage: undefined,
  };
  const store = memoryStore();
  const log = new OperationLog('org-1', store, channel);
  return { log, store, posted, hear: (message: OperationMessage) => channel.onMessage?.(message) };
}

describe('a ledger', () => {
  it('is unread at first, and then newest first', async () => {
    const { log, store } = open();
    await store.put(operation({ id: 'old', endedAt: 2 }));
    await store.put(operation({ id: 'elsewhere', org: 'org-2' }));
    expect(log.all()).toBeUndefined();
    await log.put(operation({ id: 'new', createdAt: 5 }));
    await log.open();
    expect(log.all()?.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('does not take back what is newer when an older version arrives late', async () => {
    const { log, hear } = open();
    await log.put(operation());
    await log.put(operation({ endedAt: 3 }));
    hear({ type: 'put', operation: operation({ revision: 1 }) });
    expect(log.get('o-1')).toMatchObject({ endedAt: 3, revision: 2 });
    hear({ type: 'put', operation: operation({ revision: 7, endedAt: 9 }) });
    expect(log.get('o-1')?.endedAt).toBe(9);
  });

  it('keeps a cancel, whoever writes next', async () => {
    const { log, hear, posted } = open();
    await log.put(operation());
    log.cancel('o-1');
    expect(posted.at(-1)).toEqual({ type: 'cancel', org: 'org-1', id: 'o-1' });
    hear({ type: 'put', operation: operation({ revision: 5 }) });
    expect(log.get('o-1')).toMatchObject({ cancelled: true, revision: 5 });
  });

  it('takes nothing of another organization', () => {
    const { log, hear } = open();
    const heard = vi.fn();
    log.onElsewhere = heard;
    hear({ type: 'put', operation: operation({ org: 'org-2', revision: 1 }) });
    expect(log.get('o-1')).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
  });

  it('forgets what has ended, and nothing else', async () => {
    const { log, store } = open();
    await log.put(operation({ id: 'runs' }));
    await log.put(operation({ id: 'waits', kind: 'maintenance', endedAt: 2 }));
    await log.put(operation({ id: 'ended', endedAt: 2 }));
    await log.remove(['runs', 'waits', 'ended']);
    expect((await store.all('org-1')).map(({ id }) => id).toSorted()).toEqual(['runs', 'waits']);
  });
});
