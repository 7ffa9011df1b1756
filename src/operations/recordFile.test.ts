import { expect, it } from 'vitest';
import { fileOf, fileOfAll } from './recordFile';
import { madeItem, madeOperation, madeStep } from './testing/records';

const run = madeOperation({ kind: 'edit', items: [madeItem('Orders / EU', { steps: [madeStep()] })] });

it('a run is kept whole, in a file named after it', () => {
  const { name, text } = fileOf(run);
  expect(name).toBe('penstock-edit-orders-eu-2026-03-30.json');
  expect(JSON.parse(text)).toEqual(run);
});

it('all runs are one file of the day', () => {
  const { name, text } = fileOfAll([run, madeOperation()], Date.UTC(2026, 3, 1));
  expect(name).toBe('penstock-operations-2026-04-01.json');
  expect(JSON.parse(text)).toEqual({ operations: [run, madeOperation()] });
});
