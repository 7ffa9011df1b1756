import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pipe } from '../../pipes/wire';
import { viewPipe } from '../../pipes/view';
import { resetTransport, setTransport } from '../../session/cloud';
import { lock, openWith } from '../../session/store';
import { DeleteEndpoint } from './DeleteEndpoint';
import { usersOf, type Users } from './users';

vi.mock('../../ui/notify', () => ({ notify: vi.fn() }));
vi.mock('./PipeLinks', () => ({
  PipeLinks: ({ pipes }: { pipes: readonly { name: string }[] }) => pipes.map(({ name }) => name).join(),
}));

const endpoint = { id: 'e-1', description: 'Shop database', privateDnsNames: ['db.example.com'] };
const pipe = (name: string, source: Pipe['source']): Pipe => ({ id: name, name, state: 'Running', source });
const views = (...pipes: Pipe[]) => pipes.map(viewPipe);
const through = pipe('orders', { postgres: { host: 'db.example.com' } });
const past = pipe('clicks', { kafka: { brokers: 'b:1' } });
const strange = pipe('strange', { redis: { url: 'x' } });

let sent: string[];
const onClose = vi.fn();

function draw(users: Users) {
  render(<DeleteEndpoint service="s" endpoint={endpoint} users={users} onClose={onClose} />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });
}
const button = () => screen.getByRole('button', { name: 'Delete endpoint' });

beforeEach(() => {
  sent = [];
  onClose.mockReset();
  setTransport(async (_, init) => {
    sent.push(init?.method ?? '');
    return Response.json({ status: 200, requestId: 'r' });
  });
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'o' });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
});

describe('deleting an endpoint', () => {
  it('is blocked while a pipe uses it, and says which', () => {
    draw(usersOf(endpoint, views(through, past), false));
    expect(screen.getByText('1 pipe uses it')).toBeVisible();
    expect(screen.getByText('orders')).toBeVisible();
    expect(button()).toBeDisabled();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('waits until it is known which pipes use it', () => {
    draw(usersOf(endpoint, undefined, false));
    expect(screen.getByRole('status')).toHaveTextContent('Checking which pipes use it');
    expect(button()).toBeDisabled();
  });

  it.each([
    ['could be read', usersOf(endpoint, undefined, true), /it is not known whether any of them uses it/],
    ['are fresh', usersOf(endpoint, views(through), true), /it is not known whether any of them uses it/],
    ['are of known kinds', usersOf(endpoint, views(past, strange), false), /Of 1 pipe of a newer kind/],
  ])('says what is not known when not all pipes %s, and asks for the name', async (_, users, words) => {
    draw(users);
    expect(screen.getByText(words)).toBeVisible();
    expect(button()).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'Shop database');
    await userEvent.click(button());
    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent).toEqual(['DELETE']);
  });

  it('asks for the name when no pipe uses it', async () => {
    draw(usersOf(endpoint, views(past), false));
    expect(screen.getByText('No pipe of this service uses it.')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox'), 'Shop');
    expect(button()).toBeDisabled();
    expect(sent).toEqual([]);
  });
});
