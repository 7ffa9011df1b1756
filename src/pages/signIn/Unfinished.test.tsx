import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../operations/store';
import { madeItem, madeItems, madeOperation } from '../../operations/testing/records';
import { Unfinished } from './Unfinished';

const draw = () =>
  render(<Unfinished />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });

afterEach(async () => {
  vi.unstubAllGlobals();
  const store = openStore();
  await store.remove((await store.all('org-1')).map(({ id }) => id));
});

describe('what waits for a key', () => {
  it('is said before somebody signs in', async () => {
    const store = openStore();
    const items = [madeItem('orders', { outcome: 'running' })];
    await store.put(madeOperation({ id: 'cut', kind: 'edit', endedAt: undefined, items }));
    await store.put(madeOperation({ id: 'open', kind: 'maintenance', items: madeItems({ done: 2 }) }));
    await store.put(madeOperation({ id: 'ended' }));
    draw();
    expect(await screen.findByRole('status')).toHaveTextContent(
      /Not finished: Edit orders\. It goes on when you sign in.*In maintenance: 2 pipes stopped\./,
    );
  });

  it('is not what another tab is at work on', async () => {
    const query = vi.fn(async () => ({ held: [{ name: 'penstock-operation-cut' }] }));
    vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: { query } } }));
    await openStore().put(madeOperation({ id: 'cut', kind: 'edit', endedAt: undefined }));
    draw();
    await vi.waitFor(() => expect(query).toHaveBeenCalled());
    expect(screen.queryByRole('status')).toBeNull();
  });
});
