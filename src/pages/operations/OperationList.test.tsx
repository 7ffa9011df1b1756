import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { drawInRouter } from '../../operations/testing/draw';
import { madeItem, madeItems, madeOperation } from '../../operations/testing/records';
import { OperationList } from './OperationList';

const running = madeOperation({
  id: 'now',
  endedAt: undefined,
  items: madeItems({ done: 14, running: 1, waiting: 10 }),
});
const failed = madeOperation({
  id: 'pg',
  kind: 'edit',
  items: [madeItem('orders-pg', { outcome: 'failed' })],
});
const open = madeOperation({ id: 'm', kind: 'maintenance', items: madeItems({ done: 12, skipped: 2 }) });
const all = [running, open, failed];

const draw = async (
  operations: Parameters<typeof OperationList>[0]['operations'],
  show?: 'running' | 'problems',
) => {
  const onShow = vi.fn();
  await drawInRouter(<OperationList operations={operations} show={show} onShow={onShow} />);
  return onShow;
};
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const titles = () => screen.getAllByRole('rowheader').map((header) => within(header).getByRole('link'));

describe('the list of operations', () => {
  it('says what it is for while there is none', async () => {
    await draw([]);
    expect(screen.getByRole('heading', { name: 'No operations yet' })).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('names each run, where it stands and what came of the pipes, as a way to its page', async () => {
    await draw(all);
    expect(titles().map(({ textContent }) => textContent)).toEqual([
      'Stop 25 pipes',
      'Maintenance of 12 pipes',
      'Edit orders-pg',
    ]);
    expect(rowOf('Stop 25 pipes')).toHaveTextContent(/Running.*14 done1 in progress10 waiting/);
    expect(rowOf('Maintenance of 12')).toHaveTextContent('Not restored yet');
    expect(rowOf('Maintenance of 12')).toHaveTextContent(/1 min$/);
    expect(rowOf('Edit orders-pg')).toHaveTextContent(/Ended with problems.*1 failed/);
    expect(titles()[2]).toHaveAttribute('href', '/operations/pg');
  });

  it('promises with each filter what a click on it shows', async () => {
    const onShow = await draw(all);
    const filters = within(screen.getByRole('group', { name: 'Filter operations' })).getAllByRole('button');
    expect(filters.map(({ textContent }) => textContent)).toEqual([
      'All3',
      'Running1',
      'Ended with problems1',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Running/ }));
    expect(onShow).toHaveBeenCalledWith('running');

    cleanup();
    await draw(all, 'running');
    expect(titles().map(({ textContent }) => textContent)).toEqual(['Stop 25 pipes']);
    cleanup();
    await draw(all, 'problems');
    expect(titles().map(({ textContent }) => textContent)).toEqual(['Edit orders-pg']);
  });

  it('offers the way back where a filter leaves nothing', async () => {
    const onShow = await draw([open], 'running');
    expect(screen.getByRole('heading', { name: 'Nothing is running' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(onShow).toHaveBeenCalledWith(undefined);
  });

  it('has of many those in view in the document', async () => {
    await draw(Array.from({ length: 130 }, (_, n) => madeOperation({ id: `run-${n}` })));
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '131');
    expect(titles().length).toBeGreaterThan(5);
    expect(titles().length).toBeLessThan(100);
  });
});
