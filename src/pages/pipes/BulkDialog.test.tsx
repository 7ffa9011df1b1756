import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../../lib/zod';
import type { BulkKind } from '../../operations/plan';
import { startBulk } from '../../operations/start';
import { drawInRouter } from '../../operations/testing/draw';
import { viewPipe, type PipeView } from '../../pipes/view';
import { pipe } from '../../pipes/wire';
import { lock, openWith } from '../../session/store';
import { BulkDialog } from './BulkDialog';

vi.mock('../../operations/start');

const kafka = { kafka: { type: 'kafka', topics: 'orders' } };
const postgres = { postgres: { host: 'db.example.com' } };
const viewOf = (name: string, given: Record<string, unknown> = {}) =>
  viewPipe(z.parse(pipe, { id: name, name, state: 'Running', source: kafka, ...given }));
const many = (n: number) => Array.from({ length: n }, (_, at) => viewOf(`orders-${at}`));

beforeEach(() => {
  vi.mocked(startBulk).mockReset().mockResolvedValue('run-7');
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  cleanup();
  lock('locked');
});

async function draw(kind: BulkKind, views: readonly PipeView[]) {
  const onClose = vi.fn();
  const { path } = await drawInRouter(
    <BulkDialog kind={kind} views={views} serviceOf={() => 's-1'} onClose={onClose} />,
  );
  const dialog = within(await screen.findByRole('dialog'));
  return { dialog, path, onClose, confirm: () => dialog.getAllByRole('button').at(-1) as HTMLElement };
}
const plan = () => vi.mocked(startBulk).mock.calls[0]?.[1];

describe('the question before a bulk operation', () => {
  it('names those that take part and those that do not, with the reason', async () => {
    const { dialog } = await draw('stop', [
      viewOf('orders'),
      viewOf('idle', { state: 'Stopped' }),
      viewOf('pg', { source: postgres }),
    ]);
    expect(dialog.getByRole('heading', { name: 'Stop 2 pipes?' })).toBeVisible();
    const taking = within(dialog.getByRole('region', { name: '2 pipes take part' }));
    expect(taking.getAllByRole('checkbox').map((box) => box.closest('tr')?.textContent)).toEqual([
      'ordersApache Kafka, Running',
      'pgPostgreSQL, Running',
    ]);
    const left = within(dialog.getByRole('region', { name: '1 pipe is left out' }));
    expect(left.getByRole('row', { name: /^idle/ })).toHaveTextContent('idleThe pipe is already stopped.');
    expect(left.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(dialog.getByText(/1 database pipe is paused/)).toBeVisible();
  });

  it('begins with exactly those that were not dropped, and goes to the page of the run', async () => {
    const { dialog, confirm, path } = await draw('stop', [...many(3), viewOf('idle', { state: 'Stopped' })]);
    await userEvent.click(dialog.getByRole('checkbox', { name: /^orders-1/ }));
    expect(dialog.getByRole('heading', { name: 'Stop 2 pipes?' })).toBeVisible();
    expect(dialog.getByText('2 pipes take part, 1 deselected by you')).toBeVisible();
    await userEvent.click(confirm());
    expect(startBulk).toHaveBeenCalledTimes(1);
    expect(vi.mocked(startBulk).mock.calls[0]?.[0]).toBe('org-1');
    expect(plan()?.items.map(({ pipe: id, outcome }) => [id, outcome])).toEqual([
      ['orders-0', 'waiting'],
      ['orders-2', 'waiting'],
      ['idle', 'skipped'],
    ]);
    await vi.waitFor(() => expect(path()).toBe('/operations/run-7'));
  });

  it('takes a dropped pipe in again', async () => {
    const { dialog } = await draw('stop', many(2));
    const box = dialog.getByRole('checkbox', { name: /^orders-0/ });
    await userEvent.click(box);
    await userEvent.click(box);
    expect(dialog.getByRole('heading', { name: 'Stop 2 pipes?' })).toBeVisible();
  });

  it('begins nothing where all were dropped, or none was in reach', async () => {
    const { dialog, confirm } = await draw('stop', many(1));
    await userEvent.click(dialog.getByRole('checkbox'));
    expect(confirm()).toBeDisabled();
  });

  it('says why it applies to none', async () => {
    const { dialog, confirm } = await draw('resync', many(2));
    expect(dialog.getByRole('heading')).toHaveTextContent('Resync: not possible for any of these pipes');
    expect(dialog.getAllByText(/Only Postgres, MySQL and MongoDB pipes/)).toHaveLength(2);
    expect(confirm()).toBeDisabled();
  });

  it('stays open with the reason when it could not be begun', async () => {
    vi.mocked(startBulk).mockRejectedValue(new Error('The record could not be kept.'));
    const { dialog, confirm, path, onClose } = await draw('stop', many(1));
    await userEvent.click(confirm());
    expect(await dialog.findByRole('alert')).toHaveTextContent('The record could not be kept.');
    expect([path(), onClose.mock.calls]).toEqual(['/', []]);
  });
});

describe('what has to be typed', () => {
  it.each([
    ['delete', 2],
    ['stop', 21],
  ] as const)('before a %s of %i', async (kind, n) => {
    const { dialog, confirm } = await draw(kind, many(n));
    expect(confirm()).toBeDisabled();
    const field = dialog.getByRole('textbox', { name: `Type “${kind} ${n}” to confirm` });
    await userEvent.type(field, `${kind} ${n + 1}`);
    expect(confirm()).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, `${kind} ${n}`);
    expect(confirm()).toBeEnabled();
  });

  it('follows the number: one more dropped asks anew', async () => {
    const { dialog, confirm } = await draw('delete', many(3));
    await userEvent.type(dialog.getByRole('textbox'), 'delete 3');
    expect(confirm()).toBeEnabled();
    await userEvent.click(dialog.getByRole('checkbox', { name: /^orders-2/ }));
    expect(confirm()).toBeDisabled();
    expect(dialog.getByRole('textbox', { name: 'Type “delete 2” to confirm' })).toBeVisible();
  });

  it('is nothing for a few pipes that can be started again', async () => {
    const { dialog, confirm } = await draw('maintenance', many(20));
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
    expect(confirm()).toBeEnabled();
    expect(dialog.getByText(/Takes at least 10 s/)).toBeVisible();
  });
});

describe('scaling several', () => {
  const xs = { scaling: { replicas: 1, replicaCpuMillicores: 125, replicaMemoryGb: 0.5 } };
  const views = [viewOf('one', xs), viewOf('three', { scaling: { ...xs.scaling, replicas: 3 } })];

  it('asks what to change before anything else', async () => {
    const { dialog, confirm } = await draw('scale', views);
    expect(confirm()).toBeDisabled();
    expect(dialog.queryByRole('slider')).not.toBeInTheDocument();
    expect(dialog.getByText(/Choose what to change/)).toBeVisible();
  });

  it('sends only what was chosen, leaves out those that have it, and shows the price of all', async () => {
    const { dialog, confirm } = await draw('scale', views);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Change the number of replicas' }));
    expect(dialog.getByRole('region', { name: '1 pipe is left out' })).toHaveTextContent(
      'PipeReasononeIt has this size already.',
    );
    act(() => dialog.getByRole('slider', { name: 'Replicas' }).focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(dialog.getByRole('heading', { name: 'Scale 2 pipes?' })).toBeVisible();
    expect(dialog.getByRole('row', { name: /Per hour/ })).toHaveTextContent('Per hour$0.05$0.05');
    await userEvent.click(confirm());
    expect(vi.mocked(startBulk).mock.calls[0]?.[2]).toEqual({ replicas: 2 });
  });
});
