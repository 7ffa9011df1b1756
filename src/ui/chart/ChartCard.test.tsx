import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MantineProvider } from '@mantine/core';
import type uPlot from 'uplot';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ChartCard, type ChartContent } from './ChartCard';
import { placeAfter } from './Plot';

/** What uPlot was told; there is no canvas here. */
const drawn = vi.hoisted(() => ({
  cursors: [] as unknown[],
  data: [] as unknown[],
  options: undefined as unknown as uPlot.Options,
  destroyed: 0,
}));
vi.mock('uplot', () => ({
  default: class {
    static plots: unknown[] = [];
    static sync = () => ({ plots: this.plots });
    constructor(options: uPlot.Options, data: unknown) {
      drawn.options = options;
      drawn.data.push(data);
      (this.constructor as unknown as { plots: unknown[] }).plots = [this];
    }
    setData = (data: unknown) => drawn.data.push(data);
    setCursor = (cursor: unknown) => drawn.cursors.push(cursor);
    valToPos = (at: number) => at / 1_000;
    setSize = () => undefined;
    redraw = () => undefined;
    destroy = () => (drawn.destroyed += 1);
  },
}));

const series = { at: [0, 30_000, 60_000], values: [5, Number.NaN, 7] };
const ready: ChartContent = { state: 'ready', lines: [{ label: 'Used', series }], marks: [] };

function draw(content: ChartContent) {
  return render(
    <MantineProvider>
      <ChartCard title="CPU" unit="vCPU" content={content} from={0} to={60_000} group="g" subject="orders" />
    </MantineProvider>,
  );
}

describe('the card of a chart', () => {
  it('draws holes as holes, and tells the last value', async () => {
    draw(ready);
    await screen.findByRole('slider');
    await waitFor(() =>
      expect(drawn.data.at(-1)).toEqual([
        [0, 30_000, 60_000],
        [5, null, 7],
      ]),
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('Used7 vCPU');
  });

  it('moves through time by keyboard and says what is known then', async () => {
    const person = userEvent.setup();
    const { unmount } = draw(ready);
    const slider = await screen.findByRole('slider', { name: 'Moment in CPU' });
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('Used 7 vCPU'));
    slider.focus();
    await person.keyboard('{End}{ArrowLeft}');
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('Used not known'));
    expect(drawn.cursors.at(-1)).toEqual({ left: 30, top: 0 });
    await person.tab();
    expect(drawn.cursors.at(-1)).toEqual({ left: -10, top: -10 });
    unmount();
    expect(drawn.destroyed).toBeGreaterThan(0);
  });

  it('says beside a value what it is, and that there is no data far away from any', async () => {
    draw(ready);
    await screen.findByRole('slider');
    const point = (idx: number | null, ...places: (number | null)[]) =>
      act(() => drawn.options.hooks?.setCursor?.[0]?.({ cursor: { idx, idxs: [idx, ...places] } } as uPlot));
    point(0, 0);
    expect(screen.getByRole('listitem')).toHaveTextContent('Used5 vCPU');
    point(2, null);
    expect(screen.getByRole('listitem')).toHaveTextContent('Usedno data');
    point(null, null);
    expect(screen.getByRole('listitem')).toHaveTextContent('Used7 vCPU');
  });

  it('has a table beside the canvas, or in its place', async () => {
    const person = userEvent.setup();
    draw(ready);
    const cells = () => within(screen.getByRole('table', { name: 'CPU' })).getAllByRole('cell');
    expect(cells().map(({ textContent }) => textContent)).toEqual(['7 vCPU', '–', '5 vCPU']);
    await person.click(screen.getByRole('button', { name: 'Show CPU as table' }));
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByRole('region', { name: 'CPU, table' })).toBeVisible();
    expect(cells()).toHaveLength(3);
  });

  it('says why there is no chart', async () => {
    const person = userEvent.setup();
    const { rerender } = draw({ state: 'loading' });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
    const onRetry = vi.fn();
    const card = (content: ChartContent) => (
      <MantineProvider>
        <ChartCard title="CPU" unit="vCPU" content={content} from={0} to={1} group="g" subject="orders" />
      </MantineProvider>
    );
    rerender(card({ state: 'failed', words: 'Not allowed.', onRetry }));
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
    rerender(card({ state: 'empty', words: 'Metrics appear here later.' }));
    expect(screen.getByText('Metrics appear here later.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a key on a chart', () => {
  it.each([
    ['ArrowLeft', undefined, 9],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['PageUp', 25, 0],
    ['Home', 5, 0],
    ['End', undefined, 9],
    ['Escape', 5, undefined],
    ['a', 5, 'elsewhere'],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    expect(placeAfter(key, from, 10)).toBe(to);
  });

  it('does nothing where there are no points', () => {
    expect(placeAfter('End', undefined, 0)).toBe('elsewhere');
  });
});
