import { describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../session/requestLog';
import { endOf, everything, filterRequests, shortPath } from './requestFilter';

const ID = '8f3c2a10-1111-4222-8333-944455556666';

const request = (given: Partial<LoggedRequest>): LoggedRequest => ({
  id: 1,
  method: 'GET',
  path: '/v1/organizations/o/services',
  startedAt: 0,
  durationMs: 1,
  outcome: 'answered',
  status: 200,
  ...given,
});

describe('the end of a request', () => {
  it.each([
    [{ outcome: 'answered', status: 200 }, '200', 'good'],
    [{ outcome: 'refused', status: 403 }, '403 refused', 'bad'],
    [{ outcome: 'refused', status: 429 }, '429 rate limited', 'warning'],
    [{ outcome: 'unreadable', status: 200 }, '200 unreadable', 'bad'],
    [{ outcome: 'unreachable', status: undefined }, 'No answer', 'bad'],
    [{ outcome: 'abandoned', status: undefined }, 'Cancelled', 'quiet'],
  ] as const)('%o is "%s"', ({ outcome, status }, word, tone) => {
    const { status: _, ...rest } = request({ outcome });
    expect(endOf(status === undefined ? rest : { ...rest, status })).toEqual({ word, tone });
  });
});

describe('the filter', () => {
  const list = [
    request({ id: 3, method: 'PATCH', outcome: 'refused', status: 403, requestId: 'req-ABC' }),
    request({ id: 2, path: `/v1/services/${ID}/clickpipes` }),
    request({ id: 1, outcome: 'abandoned' }),
  ];
  const found = (part: Partial<typeof everything>) =>
    filterRequests(list, { ...everything, ...part }).map(({ id }) => id);

  it('shows everything, the latest first, until it is set', () => {
    expect(found({})).toEqual([3, 2, 1]);
  });

  it('takes methods, outcomes and words together', () => {
    expect(found({ method: 'PATCH' })).toEqual([3]);
    expect(found({ outcome: 'bad' })).toEqual([3]);
    expect(found({ outcome: 'good' })).toEqual([2]);
    expect(found({ text: 'clickpipes 8F3C2A10-1111' })).toEqual([2]);
    expect(found({ text: 'req-abc' })).toEqual([3]);
    expect(found({ method: 'GET', text: 'req-abc' })).toEqual([]);
  });
});

it('leaves the organization out of a path and shortens long ids, and nothing else', () => {
  expect(shortPath('/v1/organizations')).toBe('/v1/organizations');
  expect(shortPath(`/v1/organizations/org-1/services/${ID}/clickpipes/${ID}`)).toBe(
    '…/services/8f3c2a10…/clickpipes/8f3c2a10…',
  );
});
