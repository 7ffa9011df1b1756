import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ResourceUsage } from '../../pipes/headroom';
import { Advice, ScalingChange } from './ScalingEffect';

const M3 = { replicas: 3, cpuMillicores: 500, memoryGb: 2 };
const S3 = { replicas: 3, cpuMillicores: 250, memoryGb: 1 };
const usage: ResourceUsage = {
  cpuMillicores: 100,
  memoryGb: 0.6,
  since: 0,
  until: 12 * 3_600_000,
  looks: 1_440,
};
const page = { wrapper: MantineProvider };

afterEach(() => cleanup());

describe('what a size would do', () => {
  const cellsOf = (label: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${label}`) }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);

  it('is its price and, where looks were taken, its load', () => {
    render(<ScalingChange now={M3} wanted={S3} usage={usage} />, page);
    expect(cellsOf('Per hour')).toEqual(['$0.15', '$0.075']);
    expect(cellsOf('CPU')).toEqual(['20 %', '40 %']);
    expect(cellsOf('Memory')).toEqual(['30 %', '60 %']);
    expect(screen.getByText(/95 % of the time from 1 Jan 1970/)).toBeVisible();
  });

  it('is its price alone where nobody looked, or nothing is known of the size', () => {
    render(<ScalingChange now={M3} wanted={S3} usage={undefined} />, page);
    render(<ScalingChange now={{ ...M3, memoryGb: undefined }} wanted={S3} usage={usage} />, page);
    expect(screen.queryByRole('row', { name: /^CPU/ })).toBeNull();
    expect(screen.queryByText(/95 %/)).toBeNull();
  });
});

describe('a size that fits better', () => {
  it('is offered with what it saves, and chosen by a click', async () => {
    const onChoose = vi.fn();
    render(<Advice usage={usage} now={M3} wanted={M3} onChoose={onChoose} />, page);
    expect(screen.getByText(/CPU would stay below 40 % and memory below 60 %/)).toHaveTextContent(
      'for $0.075 an hour less',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Choose 3 × S' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(S3);
  });

  it('is not offered when it is chosen, nor where this one is right', () => {
    render(<Advice usage={usage} now={M3} wanted={S3} onChoose={vi.fn()} />, page);
    render(<Advice usage={{ ...usage, cpuMillicores: 300 }} now={M3} wanted={M3} onChoose={vi.fn()} />, page);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
