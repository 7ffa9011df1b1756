import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, scaleTop } from './byDay';
import { costOfPipes, groupLines, linesOf, otherOf, settledDays, totalOf, type CostLine } from './lines';
import { madeLine } from './testing/lines';

/** Amounts as the API has them, to the fourth decimal. */
const amount = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n / 10_000);
const word = fc.constantFrom('a', 'b', 'c', 'd');
const line: fc.Arbitrary<CostLine> = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`),
  entityType: fc.constant('clickpipe'),
  entityId: word,
  name: word,
  serviceId: word,
  locked: fc.boolean(),
  compute: amount,
  dataTransfer: amount,
  initialLoad: amount,
  total: amount,
});

describe('sums', () => {
  it('are the same whatever the lines are grouped by', () => {
    const keys = ['day', 'entityId', 'name', 'serviceId', 'total'] as const;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 300 }), fc.constantFrom(...keys), (lines, key) => {
        const groups = [...groupLines(lines, (each) => String(each[key])).values()];
        expect(groups.flat()).toHaveLength(lines.length);
        expect(totalOf(groups.map(totalOf))).toEqual(totalOf(lines));
      }),
    );
  });

  it('carry no dust of binary fractions', () => {
    expect(totalOf([madeLine({ total: 0.1 }), madeLine({ total: 0.2 })]).total).toBe(0.3);
    expect(otherOf({ compute: 0.1, dataTransfer: 0.2, initialLoad: 0, total: 0.3 })).toBe(0);
    expect(otherOf({ compute: 1, dataTransfer: 0, initialLoad: 0, total: 1.5 })).toBe(0.5);
  });
});

describe('what all pipes cost', () => {
  it('is asked of the bill alone: pipes that sleep or are gone are on it, services are not', () => {
    const bill = [
      madeLine({ total: 78.86 }),
      madeLine({ entityId: 'asleep', serviceId: 'idle', total: 4.8 }),
      madeLine({ entityId: 's', entityType: 'service', total: 68 }),
    ];
    expect(costOfPipes(bill).total).toBe(83.66);
    expect(costOfPipes([]).total).toBe(0);
  });
});

describe('the lines of an answer', () => {
  it('take what is missing for nothing, and the parts for the total where it is not told', () => {
    expect(
      linesOf({ costs: [{ date: '2026-03-30', metrics: { computeCHC: 2, initialLoadCHC: 1 } }] }),
    ).toEqual([
      madeLine({
        entityType: '',
        entityId: '',
        name: '',
        serviceId: '',
        locked: false,
        compute: 2,
        initialLoad: 1,
        total: 3,
      }),
    ]);
    expect(linesOf({})).toEqual([]);
  });

  it('leave out what belongs to no day', () => {
    expect(linesOf({ costs: [{ totalCHC: 1 }, { date: 'soon', totalCHC: 1 }] })).toEqual([]);
  });
});

describe('days that are known for good', () => {
  const days = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'];

  it('have locked lines only', () => {
    const lines = [
      madeLine({ day: '2026-03-28' }),
      madeLine({ day: '2026-03-29' }),
      madeLine({ day: '2026-03-29', locked: false }),
      madeLine({ day: '2026-03-30', locked: false }),
    ];
    expect(settledDays(days, lines)).toEqual(['2026-03-27', '2026-03-28']);
  });

  it('are none where nothing is said of any', () => {
    expect(settledDays(days, [])).toEqual([]);
  });

  it('do not reach past the last that is locked', () => {
    expect(settledDays(days, [madeLine({ day: '2026-03-28' })])).toEqual(['2026-03-27', '2026-03-28']);
  });
});

describe('bars', () => {
  it('are one for every day, with the days that may still change told apart', () => {
    const lines = [
      madeLine({ day: '2026-03-29', total: 2 }),
      madeLine({ day: '2026-03-31', total: 1, locked: false }),
      madeLine({ day: '2026-03-31', total: 3 }),
    ];
    const bars = byDay(lines, { from: '2026-03-29', to: '2026-03-31' });
    expect(bars.map(({ day, total, open }) => [day, total, open])).toEqual([
      ['2026-03-29', 2, false],
      ['2026-03-30', 0, false],
      ['2026-03-31', 4, true],
    ]);
  });

  it('stand on a scale that is round and holds them all', () => {
    expect([0, 0.003, 1, 1.2, 4.9, 5.1, 99].map(scaleTop)).toEqual([1, 0.005, 1, 2, 5, 10, 100]);
  });
});
