import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation, Outcome } from '../../operations/record';
import { cancelOperation, closeMaintenance, retryFailed } from '../../operations/start';
import { drawInRouter } from '../../operations/testing/draw';
import { madeItem, madeItems, madeOperation, madeStep } from '../../operations/testing/records';
import { OperationDetail } from './OperationDetail';

vi.mock('../../operations/start');

const REFUSED = 'BAD_REQUEST: ClickPipe must be paused to edit';
const edit = madeOperation({
  kind: 'edit',
  requests: [{ type: 'patch', label: 'Add 2 tables', body: { source: { postgres: {} } }, hasSecrets: true }],
  items: [
    madeItem('orders-pg', {
      outcome: 'failed',
      state: 'Paused',
      message: 'The API refused the change.',
      steps: [
        madeStep({ key: 'pause-1', label: 'Pause the pipe' }),
        madeStep({ key: 'patch-1', label: 'Add 2 tables', status: 'failed', message: REFUSED }),
      ],
    }),
  ],
});
const endedRun = madeOperation({ items: madeItems({ done: 2, failed: 1, cancelled: 2, unknown: 1 }) });

const draw = async (operation: Operation, shown?: Outcome) => {
  const onShow = vi.fn();
  const router = await drawInRouter(<OperationDetail operation={operation} shown={shown} onShow={onShow} />);
  return { onShow, ...router };
};
const names = () =>
  screen.getAllByRole('rowheader').map((header) => within(header).getByRole('link').textContent);

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(retryFailed).mockResolvedValue('next');
  vi.mocked(closeMaintenance).mockResolvedValue();
});

describe('a run under way', () => {
  const operation = madeOperation({
    endedAt: undefined,
    items: madeItems({ done: 14, running: 1, waiting: 10, skipped: 3 }),
  });

  it('says how far it is, politely and not at every pipe', async () => {
    await draw(operation);
    expect(screen.getByRole('heading', { level: 1, name: 'Stop 25 pipes' })).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveValue(14);
    expect(screen.getByText('14 of 25')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('12 of 25 done');
  });

  it('can be cancelled, and offers nothing that comes afterwards', async () => {
    await draw(operation);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the rest' }));
    expect(cancelOperation).toHaveBeenCalledWith('run-1');
    expect(screen.queryByRole('button', { name: /again/ })).not.toBeInTheDocument();
  });

  it('is cancelled once', async () => {
    await draw({ ...operation, cancelled: true });
    expect(screen.getByRole('button', { name: 'Cancelling' })).toBeDisabled();
  });
});

describe('a run that ended', () => {
  it('shows those of one outcome, as the filter says', async () => {
    const { onShow } = await draw(endedRun, 'failed');
    expect(names()).toEqual(['failed-1']);
    await userEvent.click(screen.getByRole('button', { name: 'Cancelled 2' }));
    expect(onShow).toHaveBeenCalledWith('cancelled');
  });

  it('says so where the filter leaves none', async () => {
    await draw(endedRun, 'waiting');
    expect(screen.getByText('No pipe has this outcome now.')).toBeVisible();
  });

  it('tries the failed and cancelled ones again after naming them, not those in doubt', async () => {
    const { path } = await draw(endedRun);
    await userEvent.click(screen.getByRole('button', { name: 'Try 3 again…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Try 3 pipes again?' });
    expect(within(dialog).getAllByRole('rowheader')).toHaveLength(3);
    expect(dialog).toHaveTextContent('1 pipe is left out because the outcome is not confirmed');
    expect(retryFailed).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop again' }));
    expect(retryFailed).toHaveBeenCalledWith('run-1');
    await vi.waitFor(() => expect(path()).toBe('/operations/next'));
  });

  it('stays in the question when it cannot be tried again, and says why', async () => {
    vi.mocked(retryFailed).mockRejectedValue(new Error('Another operation has this pipe.'));
    const { path } = await draw(endedRun);
    await userEvent.click(screen.getByRole('button', { name: 'Try 3 again…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Another operation has this pipe.');
    expect(path()).toBe('/');
  });

  it('links to pipes, but not to one that it deleted', async () => {
    await draw(madeOperation({ kind: 'delete', items: madeItems({ done: 1, failed: 1 }) }));
    expect(screen.getByRole('link', { name: 'failed-1' })).toHaveAttribute(
      'href',
      '/services/service-1/pipes/id-of-failed-1',
    );
    expect(screen.queryByRole('link', { name: 'done-1' })).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: /done-1/ })).toHaveTextContent('Gone');
  });
});

describe('the steps of a pipe', () => {
  it('are open where there is one pipe: requests with bodies, answers and their IDs', async () => {
    await draw(edit);
    const steps = within(screen.getByRole('list', { name: 'Steps of orders-pg' })).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    expect(steps[0]).toHaveTextContent(/Done.*Pause the pipe.*12:00:00, took 3 s/);
    expect(steps[0]).toHaveTextContent('PATCH /v1/organizations/org-1');
    expect(
      within(screen.getByLabelText('Body of orders-pg: Pause the pipe')).getByText(/"command": "stop"/),
    ).toBeVisible();
    expect(steps[1]).toHaveTextContent(/Failed.*Add 2 tables/);
    expect(steps[1]).toHaveTextContent(REFUSED);
    expect(steps[1]).toHaveTextContent('Request req-1');
    expect(screen.getAllByRole('button', { name: 'Copy request ID' })).toHaveLength(2);
  });

  it('are closed where there are several, until they are asked for', async () => {
    const items = [madeItem('a', { steps: [madeStep()] }), madeItem('b')];
    await draw(madeOperation({ items }));
    const opener = screen.getByRole('button', { name: 'Steps of a' });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await userEvent.click(opener);
    expect(screen.getByRole('list', { name: 'Steps of a' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Steps of b' })).not.toBeInTheDocument();
  });

  it('of an edit stand beside what it sends, and say that secrets are not among it', async () => {
    await draw(edit);
    const sent = screen.getByRole('region', { name: 'What is sent' });
    expect(sent).toHaveTextContent(/Add 2 tables.*secrets are shown as placeholders/);
    expect(within(sent).getByLabelText('Body: Add 2 tables')).toHaveTextContent('"postgres"');
  });
});

describe('a maintenance', () => {
  const maintenance = madeOperation({ kind: 'maintenance', items: madeItems({ done: 2 }) });

  it('that is open can be ended without starting, after a question', async () => {
    await draw(maintenance);
    expect(screen.getByRole('button', { name: 'Restore…' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'End without starting…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('2 pipes stopped');
    await userEvent.click(within(dialog).getByRole('button', { name: 'End maintenance' }));
    expect(closeMaintenance).toHaveBeenCalledWith('run-1');
  });

  it('that is over has no way out any more', async () => {
    await draw({ ...maintenance, closedAt: maintenance.createdAt + 60_000 });
    expect(screen.queryByRole('button', { name: 'Restore…' })).not.toBeInTheDocument();
    expect(screen.getByText(/Maintenance ended/)).toBeVisible();
  });
});
