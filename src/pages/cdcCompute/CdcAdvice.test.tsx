import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { loadRows } from '../../pipes/headroom';
import { CdcAdvice } from './CdcAdvice';
import { cdcSizeOf } from './cdcSize';
import { cdcUsageOf } from './useCdcUsage';

const HOUR = 3_600_000;
const GIB = 2 ** 30;
const TO = Date.UTC(2026, 2, 30, 12);

/** Eight hours of looks at the shared compute, as they are recorded: millicores and bytes. */
function usageWith(millicores: number, bytes: number) {
  const at = Array.from({ length: 8 * 60 }, (_, minute) => TO - 8 * HOUR + minute * 60_000);
  const every = (value: number) => at.map(() => value);
  const values = new Map([
    ['cdcCpu', every(millicores)],
    ['cdcMemory', every(bytes)],
  ]);
  return cdcUsageOf({ from: TO - 24 * HOUR, to: TO, columns: { at, values }, watched: [] });
}

it('takes 1,500 millicores for 1.5 of the cores there are, and names the size that would fit', () => {
  const usage = usageWith(1_500, 6 * GIB);
  if (!usage) throw new Error('Nothing was seen.');
  expect(loadRows(usage, cdcSizeOf(4), cdcSizeOf(8))).toEqual([
    { label: 'CPU', now: '38 %', after: '19 %' },
    { label: 'Memory', now: '38 %', after: '19 %' },
  ]);
  const advice = (now: number) => (
    <MantineProvider>
      <CdcAdvice usage={usage} now={now} wanted={now} onChoose={vi.fn()} />
    </MantineProvider>
  );
  const { rerender } = render(advice(8));
  expect(screen.getByText(/3 cores, 12 GB would fit/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Choose 3 cores' })).toBeVisible();
  rerender(advice(3));
  expect(screen.queryByText(/would fit/)).toBeNull();
});
