import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { ApiError } from '../api/errors';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { cdcScalingQuery } from './queries';
import { useFailure } from '../session/useFailure';
import { ReadFailure } from './ReadFailure';

const refused = (status: number, message: string) =>
  new ApiError({ cause: 'refused', status, message, requestId: 'r-42' });

let onRetry: Mock<() => void>;
let changes: number;
let user: ReturnType<typeof userEvent.setup>;

async function draw(error: unknown, serviceId = 's-1') {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterContextProvider router={router}>
          <ReadFailure error={error} serviceId={serviceId} what="pipes" onRetry={onRetry} />
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000), shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  onRetry = vi.fn();
  changes = 0;
  setTransport(async (_, init) => {
    if (init?.method !== 'GET') changes += 1;
    return Response.json({
      status: 200,
      requestId: 'r',
      result: [{ id: 's-1', name: 'Production', state: 'idle' }],
    });
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('a first read that failed', () => {
  it.each([
    ['the server failed', refused(500, 'INTERNAL_ERROR: oops'), 'The API failed', 'INTERNAL_ERROR: oops'],
    [
      'nothing is there',
      refused(404, 'NOT_FOUND: no such service'),
      'Not found',
      'NOT_FOUND: no such service',
    ],
    [
      'the network is down',
      new ApiError({ cause: 'unreachable', message: 'The connection failed.' }),
      'The API could not be reached',
      'The connection failed.',
    ],
    [
      'the page has a fault',
      new TypeError('x is not a function'),
      'Something went wrong in this page',
      'x is not a function',
    ],
  ])('says what happened in the words there are: %s', async (_, error, title, words) => {
    await draw(error);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('heading')).toHaveTextContent(title);
  });

  it('shows the request ID, which support asks for', async () => {
    await draw(refused(500, 'INTERNAL_ERROR: oops'));
    expect(screen.getByRole('alert')).toHaveTextContent('Request r-42');
    await user.click(screen.getByRole('button', { name: 'Copy request ID' }));
    expect(await navigator.clipboard.readText()).toBe('r-42');
  });

  it('speaks of no request where none was answered', async () => {
    await draw(new ApiError({ cause: 'unreachable', message: 'The connection failed.' }));
    expect(screen.getByRole('alert')).not.toHaveTextContent('Request');
  });

  it('says that there is no such service where the organization has none of that ID', async () => {
    await draw(refused(404, 'NOT_FOUND: no such service'), 's-9');
    expect(screen.getByRole('heading')).toHaveTextContent('No such service');
    expect(screen.getByRole('alert')).toHaveTextContent('This organization has no service s-9');
    expect(screen.getByRole('link', { name: 'Go to the fleet' })).toHaveAttribute('href', '/');
  });

  it('can be tried again', async () => {
    await draw(refused(500, 'INTERNAL_ERROR: oops'));
    expect(onRetry).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('a key without the right', () => {
  const forbidden = refused(403, 'FORBIDDEN: nope');

  it('is told which right is missing, on which service, and that the rest goes on', async () => {
    await draw(forbidden);
    expect(screen.getByRole('heading')).toHaveTextContent('This API key may not see the pipes of Production');
    expect(screen.getByText('control-plane:service:manage-clickpipes')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Other services are not affected');
    expect(screen.getByRole('alert')).toHaveTextContent('FORBIDDEN: nope');
    expect(screen.getByRole('alert')).toHaveTextContent('Request r-42');
  });

  it('can copy what to ask an administrator for', async () => {
    await draw(forbidden);
    await user.click(screen.getByRole('button', { name: 'Copy what to ask for' }));
    // It is looked for secrets first.
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        'control-plane:service:manage-clickpipes on service Production (s-1)',
      ),
    );
  });

  it('can be tried again after it was given the right', async () => {
    await draw(forbidden);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('a service that sleeps', () => {
  it('gets a card that offers to wake it, and is not woken by that', async () => {
    await draw(refused(424, 'FAILED_DEPENDENCY: not running. Current state: idle'));
    expect(screen.getByRole('heading')).toHaveTextContent('Production is idle');
    expect(screen.getByRole('button', { name: 'Wake service' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(changes).toBe(0);
  });

  it('that the server does not describe further still gets the card', async () => {
    await draw(refused(424, 'FAILED_DEPENDENCY: no'));
    expect(screen.getByRole('heading')).toHaveTextContent('Production is not running');
  });
});

describe('a page whose reads are refused because the service sleeps', () => {
  const ASLEEP = 'FAILED_DEPENDENCY: only when running. Current state: ';

  /** As pages do it: a failed first read gives way to this card, which stays until data comes. */
  function Page() {
    const query = useQuery(cdcScalingQuery('org-1', 's-1'));
    const failure = useFailure(query, 's-1');
    if (query.data !== undefined) return <p>CDC compute</p>;
    if (!failure) return <p>Loading</p>;
    const retry = () => void query.refetch();
    return <ReadFailure error={failure} serviceId="s-1" what="CDC compute" onRetry={retry} />;
  }

  let reads: number;

  /** A server that takes its time, on which the service is in this state, and which lists it in that one. */
  async function open(state: string, listed: string, session: { serviceId?: string } = {}) {
    reads = 0;
    setTransport(async (input, init) => {
      const path = input as string;
      if (path.endsWith('clickpipesCdcScaling')) reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (path.endsWith('/services')) {
        return Response.json({
          status: 200,
          requestId: 'r',
          result: [{ id: 's-1', name: 'Production', state: listed }],
        });
      }
      if (init?.method === 'PATCH')
        return Response.json({ status: 200, requestId: 'r', result: { id: 's-1' } });
      return Response.json({ status: 424, error: `${ASLEEP}${state}`, requestId: 'r' }, { status: 424 });
    });
    openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1', ...session });
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>
          <Page />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await pass(1_000);
  }

  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  // The list of services is up to a minute old and may contradict the refusal.
  it('leaves the request budget alone where the list of services still says that it runs', async () => {
    await open('idle', 'running');
    await pass(59_000);
    expect(reads).toBeLessThan(10);
  });

  it('lets a person type the name of a stopped service in peace', async () => {
    await open('stopped', 'stopped');
    await user.click(screen.getByRole('button', { name: 'Start service' }));
    await screen.findByRole('dialog');
    await user.type(screen.getByRole('textbox'), 'Produc');
    await pass(30_000);
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('Produc');
  });

  it('goes on saying that it wakes the service, and looking, where the server lists no states', async () => {
    await open('idle', 'idle', { serviceId: 's-1' });
    await user.click(screen.getByRole('button', { name: 'Wake service' }));
    await pass(31_000);
    expect(screen.getByRole('status')).toHaveTextContent('Waking s-1');
    expect(reads).toBeGreaterThan(5);
  });
});
