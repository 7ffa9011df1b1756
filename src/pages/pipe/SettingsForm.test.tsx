import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsQuery } from '../../pipes/changeSettings';
import { resetTransport, setTransport } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { lock, openWith } from '../../session/store';
import { SettingsForm } from './SettingsForm';

const PIPE = { org: 'org-1', service: 's-1', pipe: 'p' };

const server = {
  settings: {} as Record<string, unknown>,
  /** What a change becomes; by default it is merged. */
  put: undefined as ((body: object) => Response) | undefined,
  sent: [] as object[],
};
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r-1', result });
const gateway = () => new Response('<html>gateway time-out</html>', { status: 504 });

let user: ReturnType<typeof userEvent.setup>;

function Tab({ why }: { why: string | undefined }) {
  const query = useQuery(settingsQuery(PIPE));
  return query.data ? <SettingsForm read={query.data} params={PIPE} family="files" why={why} /> : null;
}

async function draw(why?: string) {
  render(<Tab why={why} />, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </MantineProvider>
    ),
  });
  await screen.findByRole('textbox', { name: 'Files at once' });
}

const field = (name: string) => screen.getByRole('textbox', { name });
const type = async (name: string, text: string) => {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
};
const save = () => user.click(screen.getByRole('button', { name: 'Save settings' }));
const request = () => screen.getByRole('region', { name: 'Request' }).textContent;

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000), shouldAdvanceTime: true });
  user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  Object.assign(server, {
    settings: { object_storage_concurrency: '8', object_storage_use_cluster_function: false },
    put: undefined,
    sent: [],
  });
  setTransport(async (input, init) => {
    if (!(input as string).endsWith('/settings')) return ok([]);
    if (init?.method === 'GET') return ok(server.settings);
    const body = JSON.parse(init?.body as string) as Record<string, unknown>;
    server.sent.push(body);
    if (server.put) return server.put(body);
    server.settings = { ...server.settings, ...body };
    return ok(server.settings);
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('the form of settings', () => {
  it('shows exactly what will be sent, and sends that', async () => {
    await draw();
    expect(screen.queryByRole('region', { name: 'Request' })).not.toBeInTheDocument();
    await type('Files at once', '12');
    await type('Threads', '0');
    const shown = request() ?? '';
    await save();
    expect(await screen.findByRole('status')).toHaveTextContent('Saved and confirmed.');
    expect(server.sent).toEqual([{ object_storage_concurrency: 12, clickhouse_max_threads: 0 }]);
    expect(JSON.parse(shown.slice(shown.indexOf('{')))).toEqual(server.sent[0]);
    expect(screen.getByRole('button', { name: 'Save settings' })).toBeDisabled();
  });

  it('does not let a set one be emptied', async () => {
    await draw();
    await type('Files at once', '');
    expect(screen.getByText(/^It is set, and the API/)).toBeVisible();
    await save();
    expect(server.sent).toEqual([]);
    const flag = screen.getByRole('combobox', { name: 'Read with all replicas' });
    expect([...flag.querySelectorAll('option')].map(({ value }) => value)).toEqual(['true', 'false']);
  });

  it('keeps what was typed when the settings are read again, and follows in the other fields', async () => {
    await draw();
    await type('Files at once', '12');
    server.settings = { object_storage_concurrency: 9, object_storage_max_file_count: 50 };
    await act(() => queryClient.refetchQueries({ queryKey: settingsQuery(PIPE).queryKey }));
    expect(field('Files at once')).toHaveValue('12');
    await waitFor(() => expect(field('Most files per insert')).toHaveValue('50'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Files at once')).toHaveValue('9');
  });

  it('puts a refusal at the setting that it names, and keeps what was typed', async () => {
    server.put = () =>
      Response.json(
        {
          status: 400,
          error: 'BAD_REQUEST: settings.object_storage_concurrency: no',
          requestId: 'r-9',
        },
        { status: 400 },
      );
    await draw();
    await type('Files at once', '12');
    await save();
    expect(await screen.findByText(/object_storage_concurrency: no Request r-9/)).toBeVisible();
    expect(field('Files at once')).toHaveValue('12');
    expect(field('Files at once')).toHaveFocus();
  });

  it('says a refusal that names no setting above the buttons', async () => {
    server.put = () =>
      Response.json({ status: 403, error: 'FORBIDDEN: no', requestId: 'r-9' }, { status: 403 });
    await draw();
    await type('Files at once', '12');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('FORBIDDEN: no Request r-9');
    expect(field('Files at once')).toHaveValue('12');
  });

  it('says which were not applied although the API took them, and keeps those typed', async () => {
    server.put = ({ ...body }) => {
      server.settings = { ...server.settings, ...body, object_storage_concurrency: 8 };
      return ok(server.settings);
    };
    await draw();
    await type('Files at once', '12');
    await type('Threads', '4');
    await save();
    const result = await screen.findByRole('alert');
    expect(result).toHaveTextContent('Applied: Threads is 4 threads.');
    expect(result).toHaveTextContent('Not applied: Files at once is 8 files.');
    expect(field('Files at once')).toHaveValue('12');
    expect(field('Threads')).toHaveValue('4');
    server.settings = { ...server.settings, object_storage_concurrency: 12 };
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('status')).toHaveTextContent('Applied: Files at once is 12 files');
    expect(server.sent).toHaveLength(1);
  });

  it('without a readable answer reads again and says what it found', async () => {
    server.put = gateway;
    await draw();
    await type('Files at once', '12');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /No readable answer came.*Not applied: Files at once is 8 files/,
    );
    expect(field('Files at once')).toHaveValue('12');
    expect(server.sent).toHaveLength(1);
  });

  it('says why nothing can be changed, and takes nothing', async () => {
    await draw('The pipe has finished.');
    expect(screen.getByText('The pipe has finished.')).toBeVisible();
    expect(field('Files at once')).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Save settings' })).toBeDisabled();
  });
});
