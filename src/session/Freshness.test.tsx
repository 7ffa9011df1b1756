import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/errors';
import { Freshness, StaleBanner } from './Freshness';

const NOON = Date.UTC(2026, 2, 30, 12);

type Query = ComponentProps<typeof Freshness>['query'];

const query = (given: Partial<Query> = {}): Query => ({
  dataUpdatedAt: NOON,
  isFetching: false,
  error: null,
  data: [],
  refetch: vi.fn(),
  ...given,
});

const draw = (ui: ReactNode) =>
  render(ui, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> });

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

let online = true;
const go = (next: boolean) => {
  online = next;
  act(() => {
    window.dispatchEvent(new Event(next ? 'online' : 'offline'));
  });
};

beforeEach(() => {
  online = true;
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the age of the data', () => {
  it('grows while one looks at it', () => {
    draw(<Freshness query={query()} />);
    pass(12_000);
    expect(screen.getByText('Updated 12 s ago')).toBeVisible();
    pass(60_000);
    expect(screen.getByText('Updated 1 min ago')).toBeVisible();
  });

  it('is not drawn before there is any', () => {
    draw(<Freshness query={query({ dataUpdatedAt: 0 })} />);
    expect(screen.queryByText(/updated/i)).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('can be made zero by a click', () => {
    const given = query();
    draw(<Freshness query={given} />);
    fireEvent.click(screen.getByRole('button', { name: 'Refresh now' }));
    expect(given.refetch).toHaveBeenCalledTimes(1);
  });
});

describe('the banner over old data', () => {
  const refused = new ApiError({ cause: 'refused', status: 502, message: 'UPSTREAM: gone for lunch' });

  it('is not there while reads succeed', () => {
    draw(<StaleBanner query={query()} />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('says since when nothing was refreshed, and why in the words of the server', () => {
    draw(<StaleBanner query={query({ error: refused, data: [1] })} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Not refreshed since 12:00:00. The API failed: UPSTREAM: gone for lunch',
    );
  });

  it('names no time where none is known, and midnight least of all', () => {
    draw(<StaleBanner query={query({ error: refused, data: [1], dataUpdatedAt: 0 })} />);
    expect(screen.getByRole('status')).toHaveTextContent(/^Not refreshed\. The API failed/);
  });

  it('leaves a first read that failed to the page: there is nothing old to speak of', () => {
    draw(<StaleBanner query={query({ error: refused, data: undefined, dataUpdatedAt: 0 })} />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('asks for patience where the request budget is used up', () => {
    const error = new ApiError({ cause: 'refused', status: 429, message: 'TOO_MANY_REQUESTS: slow down' });
    draw(<StaleBanner query={query({ error })} />);
    expect(screen.getByRole('status')).toHaveTextContent('the app looks again by itself');
    expect(screen.getByRole('status')).not.toHaveTextContent('TOO_MANY_REQUESTS');
  });

  it('says that the browser is offline, for as long as it is', () => {
    draw(<StaleBanner query={query()} />);
    go(false);
    expect(screen.getByRole('status')).toHaveTextContent('You are offline.');
    go(true);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('says offline rather than what failed because of it', () => {
    online = false;
    draw(<StaleBanner query={query({ error: refused })} />);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(screen.getByRole('status')).toHaveTextContent('You are offline.');
    expect(screen.getByRole('status')).not.toHaveTextContent('UPSTREAM');
  });
});
