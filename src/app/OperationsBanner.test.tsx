import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRestore } from '../operations/start';
import { drawInRouter } from '../operations/testing/draw';
import { madeItem, madeItems, madeOperation } from '../operations/testing/records';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { OperationsUnderWay } from './OperationsBanner';

vi.mock('../operations/start');

const FOURTEEN_MIN = 14.5 * 60_000;
const running = () =>
  madeOperation({ id: 'now', endedAt: undefined, items: madeItems({ done: 14, waiting: 11 }) });
const maintenance = () =>
  madeOperation({
    id: 'm',
    kind: 'maintenance',
    createdAt: Date.now() - FOURTEEN_MIN,
    items: [
      madeItem('orders', { outcome: 'done', state: 'Stopped' }),
      madeItem('clicks', { outcome: 'done', state: 'Stopped' }),
      madeItem('refused', { outcome: 'failed' }),
    ],
  });
const draw = (operations: Parameters<typeof OperationsUnderWay>[0]['operations'], shown?: string) =>
  drawInRouter(<OperationsUnderWay operations={operations} shown={shown} />);

let answer: () => Response;
beforeEach(() => {
  vi.mocked(startRestore).mockReset().mockResolvedValue('run-9');
  setTransport(async () => answer());
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  queryClient.clear();
  lock('locked');
  resetTransport();
});

describe('above every page', () => {
  it('stands nothing while nothing is under way', async () => {
    await draw([madeOperation(), { ...maintenance(), closedAt: Date.now() }]);
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  it('stands what runs, with the way to it, except on its own page', async () => {
    await draw([running()]);
    expect(screen.getByRole('region')).toHaveTextContent('Stopping 25 pipes, 14 done');
    expect(screen.getByRole('link', { name: 'Details' })).toHaveAttribute('href', '/operations/now');
  });

  it('does not say twice what the page of a run says', async () => {
    await draw([running(), maintenance()], 'now');
    expect(screen.getByRole('region')).not.toHaveTextContent('Stopping');
    expect(screen.getByRole('region')).toHaveTextContent('Maintenance');
  });

  it('stands a maintenance with its age, once its stops have ended', async () => {
    await draw([maintenance()]);
    expect(screen.getByRole('region')).toHaveTextContent('Maintenance for 14 min: 2 pipes stopped');
    expect(screen.getByRole('button', { name: 'Restore…' })).toBeVisible();
  });

  it('offers no restore while the stops still run', async () => {
    await draw([{ ...maintenance(), endedAt: undefined }]);
    expect(screen.queryByRole('button', { name: 'Restore…' })).not.toBeInTheDocument();
  });
});

describe('restoring', () => {
  const pipes = [
    { id: 'id-of-orders', name: 'orders', state: 'Stopped' },
    { id: 'id-of-clicks', name: 'clicks', state: 'Running' },
  ];

  it('names exactly those that are started and those that are not, as they are now', async () => {
    answer = () => Response.json({ status: 200, requestId: 'r', result: pipes });
    const { path } = await draw([maintenance()]);
    await userEvent.click(screen.getByRole('button', { name: 'Restore…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Start 1 pipe again?' }));
    expect(dialog.getByRole('region', { name: '1 pipe is started' })).toHaveTextContent('orders');
    const left = within(dialog.getByRole('region', { name: '2 pipes are not started' }));
    const [, ...rows] = left.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'clicksThe pipe is already running or on its way.',
      'refusedThe maintenance did not stop it.',
    ]);
    await userEvent.click(dialog.getByRole('button', { name: 'Start 1 pipe' }));
    expect(startRestore).toHaveBeenCalledWith('m');
    await vi.waitFor(() => expect(path()).toBe('/operations/run-9'));
  });

  it('goes by the record, and says so, where the pipes cannot be read', async () => {
    answer = () => Response.json({ status: 403, error: 'FORBIDDEN', requestId: 'r' }, { status: 403 });
    await draw([maintenance()]);
    await userEvent.click(screen.getByRole('button', { name: 'Restore…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Start 2 pipes again?' }));
    expect(await dialog.findByText(/could not be read/)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Start 2 pipes' })).toBeEnabled();
  });
});
