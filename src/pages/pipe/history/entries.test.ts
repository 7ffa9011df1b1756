import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../../recorder/events';
import { timelineEntryOf, entryOfActivity, gapsBetween, timelineOf, type TimelineEntry } from './entries';

const HOUR = 3_600_000;
const T = Date.UTC(2026, 2, 30);
const eventOf = (type: string, data: RecordedEvent['data']): RecordedEvent => ({
  id: type,
  at: T,
  type,
  entity: 'p',
  data,
});

describe('an entry of the history', () => {
  it('says which state followed which, and when nobody looked', () => {
    expect(
      timelineEntryOf(eventOf('state', { name: 'x', before: 'Running', after: 'Failed' })),
    ).toMatchObject({
      kind: 'state',
      title: 'Running → Failed',
      bad: true,
    });
    const unseen = timelineEntryOf(
      eventOf('state', { before: 'Snapshot', after: 'Running', notBefore: T - HOUR }),
    );
    expect(unseen).toMatchObject({ title: 'Initial load → Running' });
    expect(unseen?.detail).toContain('29 Mar 2026, 23:00:00');
    expect(unseen).not.toHaveProperty('bad');
  });

  it('has what changed of a configuration, side by side', () => {
    const entry = timelineEntryOf(
      eventOf('config', {
        changes: [
          { path: 'scaling.replicas', before: 1, after: 3 },
          { path: 'name', after: 'orders' },
          'odd',
          { nothing: true },
        ],
        more: 2,
      }),
    );
    expect(entry).toMatchObject({
      kind: 'config',
      more: 2,
      changes: [
        { path: 'scaling.replicas', before: '1', after: '3' },
        { path: 'name', after: 'orders' },
      ],
    });
    expect(entry?.changes?.[1]).not.toHaveProperty('before');
  });

  it('names a request, its answer and its id', () => {
    const request = {
      method: 'PATCH',
      path: '/v1/organizations/o/services/s/clickpipes/p/state',
      durationMs: 12,
      outcome: 'answered',
      status: 200,
      requestId: 'r-1',
    };
    expect(timelineEntryOf(eventOf('request', request))).toMatchObject({
      kind: 'request',
      title: 'PATCH /services/s/clickpipes/p/state',
      detail: 'answered 200 · request r-1',
    });
    const { status: _, requestId: __, ...cut } = request;
    expect(timelineEntryOf(eventOf('request', { ...cut, outcome: 'unreachable' }))).toMatchObject({
      detail: 'no answer came',
      bad: true,
    });
  });

  it('keeps the words of a state, or of an activity, that is newer than the program', () => {
    expect(timelineEntryOf(eventOf('state', { before: 'Running', after: 'Molting' }))?.title).toBe(
      'Running → Molting',
    );
    expect(timelineEntryOf(eventOf('rumour', {}))).toBeUndefined();
    const activity = {
      id: '1',
      createdAt: '2026-03-30T00:00:00Z',
      type: 'service_teleport',
      actorType: 'system',
    };
    expect(entryOfActivity(activity as never)).toEqual({
      id: '1',
      at: T,
      kind: 'service',
      title: 'service_teleport',
      detail: 'by ClickHouse Cloud',
    });
    expect(entryOfActivity({ ...activity, createdAt: 'yesterday' })).toBeUndefined();
  });
});

describe('times in which nobody looked', () => {
  it('lie between looks and after the last one, if they are long enough; before the first nothing is said', () => {
    const watched = [
      [T, T + HOUR],
      [T + 7 * HOUR, T + 8 * HOUR],
      [T + 8 * HOUR + 60_000, T + 9 * HOUR],
    ] as const;
    expect(gapsBetween(watched, T + 9 * HOUR + 30_000, 180_000)).toEqual([
      { id: `gap ${T + HOUR}`, from: T + HOUR, to: T + 7 * HOUR },
    ]);
    expect(gapsBetween(watched, T + 12 * HOUR, 180_000).at(-1)).toMatchObject({ from: T + 9 * HOUR });
    expect(gapsBetween([], T, 180_000)).toEqual([]);
  });

  it('stand below what was found after them', () => {
    const entry = (id: string, at: number): TimelineEntry => ({ id, at, kind: 'state', title: id });
    const gap = { id: 'gap', from: T, to: T + HOUR };
    const items = timelineOf([entry('before', T), entry('after', T + HOUR)], [gap]);
    expect(items.map((item) => (item.type === 'gap' ? 'gap' : item.entry.id))).toEqual([
      'after',
      'gap',
      'before',
    ]);
  });
});
