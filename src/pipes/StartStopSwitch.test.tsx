import { MantineProvider } from '@mantine/core';
import { createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { resetTransport, setTransport } from '../session/cloud';
import { lock, openWith } from '../session/store';
import { requestOf } from './store/inHand';
import { putRequest, setOperationLocks } from './store/marks';
import { StartStopSwitch } from './StartStopSwitch';
import { viewPipe } from './view';
import { pipe } from './wire';

const PARAMS = { org: 'org-1', service: 'service-1', pipe: 'p' };
const kafka = { kafka: { type: 'kafka', topics: 'orders' } };
const postgres = { postgres: { host: 'db.example.com' } };

/** What the mock server was asked to change. Its answers still carry the old state. */
let changes: unknown[];
let state: string;

const pipeOf = (given: Record<string, unknown>) =>
  z.parse(pipe, { id: 'p', name: 'orders', source: kafka, ...given });

const router = createRouter({ routeTree: createRootRoute() });

function draw(given: Record<string, unknown>) {
  state = String(given['state']);
  return render(<StartStopSwitch view={viewPipe(pipeOf(given))} params={PARAMS} />, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <RouterContextProvider router={router}>{children}</RouterContextProvider>
      </MantineProvider>
    ),
  });
}

const control = () => screen.getByRole('switch', { name: /^Run / });

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000), shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  changes = [];
  setTransport(async (_, init) => {
    if (init?.method === 'PATCH') changes.push(JSON.parse(init.body as string));
    return Response.json({ status: 200, requestId: 'r', result: { id: 'p', name: 'orders', state } });
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  act(() => lock('locked'));
  resetTransport();
  vi.useRealTimers();
});

describe('a pipe that an operation is at work on', () => {
  it('is left alone until the operation lets go of it', async () => {
    setOperationLocks(new Map([['p', 'Edit orders']]));
    draw({ state: 'Stopped' });
    expect(control()).toHaveAttribute('aria-disabled', 'true');
    expect(control()).toHaveAccessibleDescription(/An operation is at work on this pipe: Edit orders\./);
    await user.click(control());
    expect(changes).toEqual([]);
    act(() => setOperationLocks(new Map()));
    await user.click(control());
    await waitFor(() => expect(changes).toEqual([{ command: 'start' }]));
  });
});

describe('the switch of a pipe', () => {
  it.each([
    ['Running', true],
    ['Degraded', true],
    ['Snapshot', true],
    ['Molting', true],
    ['Stopped', false],
    ['Paused', false],
    ['Failed', false],
  ])('is a switch with the name of the pipe that mirrors whether it runs: %s', (given, on) => {
    draw({ state: given });
    expect(control()).toHaveAccessibleName('Run orders');
    expect((control() as HTMLInputElement).checked).toBe(on);
    expect(control()).toHaveAttribute('aria-disabled', 'false');
    expect(control()).not.toHaveAccessibleDescription();
  });

  it('starts at once, and says nothing is done before the API has said so', async () => {
    draw({ state: 'Stopped' });
    await user.click(control());
    await waitFor(() => expect(requestOf('p')?.phase).toBe('accepted'));
    expect(changes).toEqual([{ command: 'start' }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('starts with the keyboard', async () => {
    draw({ state: 'Stopped' });
    await user.tab();
    expect(control()).toHaveFocus();
    await user.keyboard(' ');
    await waitFor(() => expect(changes).toEqual([{ command: 'start' }]));
  });

  it('keeps the focus when it was pressed with the keyboard', async () => {
    draw({ state: 'Stopped' });
    await user.tab();
    await user.keyboard(' ');
    await waitFor(() => expect(requestOf('p')?.phase).toBe('accepted'));
    await act(() => vi.dynamicImportSettled());
    expect(control()).toHaveFocus();
    expect(control()).toHaveAttribute('aria-disabled', 'true');
  });

  it('asks before it stops, and sends nothing until it was answered', async () => {
    draw({ state: 'Running' });
    await user.click(control());
    const dialog = await screen.findByRole('dialog', { name: 'Stop orders?' });
    expect(dialog).toHaveTextContent('goes on from the same position');
    expect(changes).toEqual([]);
    expect((control() as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Stop pipe' }));
    await waitFor(() => expect(changes).toEqual([{ command: 'stop' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it.each(['Cancel', 'Close'])('stops nothing after %s', async (button) => {
    draw({ state: 'Running' });
    await user.click(control());
    await user.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(changes).toEqual([]);
    expect(requestOf('p')).toBeUndefined();
  });

  it('speaks of pausing where the source is a database, and of what it leaves at the source', async () => {
    draw({ state: 'Running', source: postgres });
    await user.click(control());
    const dialog = await screen.findByRole('dialog', { name: 'Pause orders?' });
    expect(dialog).toHaveTextContent(/replication slot keeps the source’s WAL/);
    expect(screen.getByRole('button', { name: 'Pause pipe' })).toBeEnabled();
  });

  it('warns that an initial load may begin again', async () => {
    draw({ state: 'Snapshot', source: postgres });
    await user.click(control());
    expect(await screen.findByRole('dialog')).toHaveTextContent(/initial load .* may begin again/i);
  });
});

describe('a switch that cannot be used now', () => {
  it.each([
    ['Stopping', false, 'The pipe is stopping. Wait until it has stopped.'],
    ['Pausing', false, 'The pipe is pausing. Wait until it is paused.'],
    ['Completed', false, 'The pipe has loaded everything'],
  ])('stays focusable and says why: %s', async (given, on, why) => {
    draw({ state: given });
    expect(control()).toHaveAttribute('aria-disabled', 'true');
    expect(control()).toHaveAccessibleDescription(expect.stringContaining(why) as string);
    expect((control() as HTMLInputElement).checked).toBe(on);
    expect(control()).not.toBeDisabled();
  });

  it('does nothing when it is pressed', async () => {
    draw({ state: 'Completed' });
    await user.click(control());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(requestOf('p')).toBeUndefined();
    expect((control() as HTMLInputElement).checked).toBe(false);
    expect(changes).toEqual([]);
  });

  it('shows why to a pointer, and stops when that has gone', async () => {
    draw({ state: 'Completed' });
    await user.hover(control());
    expect(await screen.findByRole('tooltip')).toHaveTextContent('The pipe has loaded everything');
    await user.unhover(control());
    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());
  });

  it('shows why to the keyboard, until Escape', async () => {
    draw({ state: 'Completed' });
    await user.tab();
    expect(control()).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('The pipe has loaded everything');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());
  });

  it('waits for the command that is on its way, and shows what was asked for', () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at: 1 });
    draw({ state: 'Running' });
    expect((control() as HTMLInputElement).checked).toBe(false);
    expect(control()).toHaveAttribute('aria-disabled', 'true');
    expect(control()).toHaveAccessibleDescription(/A command is on its way/);
  });

  it('stays on during a resync that was asked for', () => {
    putRequest('p', { command: 'resync', phase: 'accepted', at: 1 });
    draw({ state: 'Running', source: postgres });
    expect((control() as HTMLInputElement).checked).toBe(true);
    expect(control()).toHaveAttribute('aria-disabled', 'true');
  });

  it('goes back to what is reported when the command is over', () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at: 1 });
    draw({ state: 'Running' });
    act(() => lock('locked'));
    expect((control() as HTMLInputElement).checked).toBe(true);
    expect(control()).toHaveAttribute('aria-disabled', 'false');
  });

  it('belongs to a pipe whose ID the API did not tell', () => {
    draw({ state: 'Stopped', id: undefined });
    expect(control()).toHaveAttribute('aria-disabled', 'true');
    expect(control()).toHaveAccessibleDescription(
      'The API gave no ID for this pipe, so it cannot be addressed.',
    );
  });
});
