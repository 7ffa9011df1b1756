import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { WakeCard } from './WakeCard';

const SERVICE = '/v1/organizations/org-1/services/s-1';
const key = { keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' };

/** The mock server: one service in this state, and the changes it was asked for. */
const server = {
  state: 'idle' as string | undefined,
  change: undefined as (() => Response) | undefined,
  /** Reads are left without an answer from now on. */
  silent: false,
  changes: [] as { path: string; body: unknown }[],
};
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r-1', result });

let onAwake: Mock<() => void>;
let user: ReturnType<typeof userEvent.setup>;

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function draw(refusedState = 'idle') {
  render(<WakeCard serviceId="s-1" refusedState={refusedState} what="pipes" onAwake={onAwake} />, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </MantineProvider>
    ),
  });
  await pass(0);
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000), shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  onAwake = vi.fn();
  Object.assign(server, { state: 'idle', change: undefined, silent: false, changes: [] });
  setTransport(async (input, init) => {
    if (init?.method === 'PATCH') {
      server.changes.push({ path: input as string, body: JSON.parse(init.body as string) });
      return server.change ? server.change() : ok({ id: 's-1', state: server.state });
    }
    if (server.silent) return new Promise(() => undefined);
    return ok([{ id: 's-1', name: 'Production', state: server.state }]);
  });
  openWith(key);
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('a card in place of what a sleeping service cannot give', () => {
  it.each(['idle', 'stopped', 'awaking', 'stopping', 'running', 'hibernating'])(
    'never wakes the service by itself: %s',
    async (state) => {
      server.state = state;
      await draw(state);
      await pass(600_000);
      expect(server.changes).toEqual([]);
    },
  );

  it('says what waking costs before it is clicked', async () => {
    await draw();
    expect(screen.getByRole('heading', { name: 'Production is idle' })).toBeVisible();
    expect(screen.getByText(/starts its compute, which is billed/)).toBeVisible();
  });

  it('names the service by its ID, and believes the refusal, where services are not listed', async () => {
    openWith({ ...key, serviceId: 's-1' });
    await draw();
    expect(screen.getByRole('heading', { name: 's-1 is idle' })).toBeVisible();
  });
});

describe('waking', () => {
  const wake = async () => user.click(screen.getByRole('button', { name: 'Wake service' }));

  it('asks the API once', async () => {
    await draw();
    await wake();
    await pass(60_000);
    expect(server.changes).toEqual([{ path: `${SERVICE}/state`, body: { command: 'awake' } }]);
  });

  it('shows that it is under way, and cannot be asked for again', async () => {
    await draw();
    server.state = 'awaking';
    await wake();
    expect(screen.getByRole('status')).toHaveTextContent('Waking Production');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('looks again at once when the service runs', async () => {
    await draw();
    server.state = 'awaking';
    await wake();
    await pass(0);
    onAwake.mockClear();
    server.state = 'running';
    await pass(4_100);
    expect(onAwake).toHaveBeenCalledTimes(1);
  });

  it('looks again every few seconds where the server does not tell the state', async () => {
    openWith({ ...key, serviceId: 's-1' });
    await draw();
    await wake();
    await pass(0);
    expect(onAwake).not.toHaveBeenCalled();
    await pass(15_000);
    expect(onAwake).toHaveBeenCalledTimes(3);
  });

  // Listed as running all along: the list was older than the refusal.
  it('looks again also where the list never said that the service slept', async () => {
    server.state = 'running';
    await draw();
    onAwake.mockClear();
    await wake();
    await pass(30_000);
    expect(onAwake).toHaveBeenCalled();
  });

  it('by somebody else is shown as well, and needs no click', async () => {
    server.state = 'awaking';
    await draw();
    expect(screen.getByRole('status')).toHaveTextContent('Waking Production');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('that the API refuses is said in its words, and can be tried again', async () => {
    server.change = () =>
      Response.json({ status: 403, error: 'FORBIDDEN: may not wake', requestId: 'r-2' }, { status: 403 });
    await draw();
    await wake();
    expect(await screen.findByRole('alert')).toHaveTextContent('FORBIDDEN: may not wake');
    await pass(60_000);
    expect(server.changes).toHaveLength(1);
    server.change = undefined;
    await wake();
    await pass(0);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(server.changes).toHaveLength(2);
  });

  it('keeps the name of a service of which the answer tells the state alone', async () => {
    await draw();
    server.state = 'awaking';
    server.silent = true;
    await wake();
    expect(screen.getByRole('status')).toHaveTextContent('Waking Production');
  });
});

describe('a service that somebody stopped', () => {
  const ask = async () => {
    server.state = 'stopped';
    await draw('stopped');
    await user.click(screen.getByRole('button', { name: 'Start service' }));
    return screen.findByRole('dialog', { name: 'Start Production?' });
  };
  const confirm = () => within(screen.getByRole('dialog')).getByRole('button', { name: 'Start service' });

  it('asks for its name before it is started', async () => {
    expect(await ask()).toHaveTextContent('Somebody stopped this service on purpose');
    expect(confirm()).toBeDisabled();
    await user.type(screen.getByRole('textbox'), 'production');
    expect(confirm()).toBeDisabled();
    expect(server.changes).toEqual([]);
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'Production');
    await user.click(confirm());
    await waitFor(() =>
      expect(server.changes).toEqual([{ path: `${SERVICE}/state`, body: { command: 'start' } }]),
    );
  });

  it('stays stopped when Enter is pressed before the name is there', async () => {
    await ask();
    await user.type(screen.getByRole('textbox'), 'Prod{Enter}');
    await pass(1_000);
    expect(server.changes).toEqual([]);
  });

  it('stays stopped after Cancel', async () => {
    await ask();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.changes).toEqual([]);
  });

  it.each([
    ['the refusal', 'stopped', 'idle'],
    ['the list', 'idle', 'stopped'],
  ])('is asked about also where only %s says that it was stopped', async (_, refused, listed) => {
    server.state = listed;
    await draw(refused);
    expect(screen.getByRole('heading')).toHaveTextContent('Production is stopped');
    expect(screen.queryByRole('button', { name: 'Wake service' })).not.toBeInTheDocument();
  });

  it('says why it was not started, and does not ask for the name again by itself', async () => {
    server.change = () =>
      Response.json({ status: 403, error: 'FORBIDDEN: may not start', requestId: 'r-2' }, { status: 403 });
    await ask();
    await user.type(screen.getByRole('textbox'), 'Production{Enter}');
    expect(await screen.findByText(/FORBIDDEN: may not start/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.changes).toHaveLength(1);
  });
});
