import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { BringUpButton } from './BringUpButton';

const STATE = '/v1/organizations/org-1/services/s-1/state';

/** The mock server: one service in this state, and the changes it was asked for. */
const server = {
  state: 'idle',
  change: undefined as (() => Response) | undefined,
  changes: [] as { path: string; body: unknown }[],
};
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r-1', result });
const gateway = () => new Response('<html>gateway time-out</html>', { status: 504 });

let user: ReturnType<typeof userEvent.setup>;

async function draw(state: string) {
  server.state = state;
  render(<BringUpButton service={{ id: 's-1', name: 'Production', state }} />, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </MantineProvider>
    ),
  });
  await act(() => vi.advanceTimersByTimeAsync(0));
}

const confirm = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000), shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  Object.assign(server, { state: 'idle', change: undefined, changes: [] });
  setTransport(async (input, init) => {
    if (init?.method !== 'PATCH') return ok([{ id: 's-1', name: 'Production', state: server.state }]);
    server.changes.push({ path: input as string, body: JSON.parse(init.body as string) });
    return server.change ? server.change() : ok({ id: 's-1', state: 'awaking' });
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('beside the state of a service', () => {
  it.each(['running', 'awaking', 'degraded', 'hibernating'])(
    'there is nothing while it is %s',
    async (state) => {
      await draw(state);
      expect(screen.queryByRole('button')).not.toBeInTheDocument();
    },
  );

  it('waking asks first and says what it costs', async () => {
    await draw('idle');
    await user.click(screen.getByRole('button', { name: 'Wake… Production' }));
    expect(screen.getByRole('dialog', { name: 'Wake Production?' })).toHaveTextContent(
      'billed until it idles again',
    );
    expect(server.changes).toEqual([]);
    await user.click(confirm('Wake service'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.changes).toEqual([{ path: STATE, body: { command: 'awake' } }]);
  });

  it('starting asks for the name', async () => {
    await draw('stopped');
    await user.click(screen.getByRole('button', { name: 'Start… Production' }));
    expect(confirm('Start service')).toBeDisabled();
    await user.type(screen.getByRole('textbox'), 'Production');
    await user.click(confirm('Start service'));
    await waitFor(() => expect(server.changes).toEqual([{ path: STATE, body: { command: 'start' } }]));
  });
});

describe('an order without a readable answer', () => {
  const wake = async () => {
    await draw('idle');
    server.change = gateway;
    await user.click(screen.getByRole('button', { name: 'Wake… Production' }));
    await user.click(confirm('Wake service'));
  };

  it('is done when the service is on its way', async () => {
    server.state = 'idle';
    await draw('idle');
    server.change = () => {
      server.state = 'awaking';
      return gateway();
    };
    await user.click(screen.getByRole('button', { name: 'Wake… Production' }));
    await user.click(confirm('Wake service'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(server.changes).toHaveLength(1);
  });

  it('is said to be open when nothing has changed, and is not given again', async () => {
    await wake();
    expect(await screen.findByRole('alert')).toHaveTextContent('Sent, but not confirmed');
    expect(server.changes).toHaveLength(1);
  });
});
