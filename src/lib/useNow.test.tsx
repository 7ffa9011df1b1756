import { act, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNow } from './useNow';

const HOUR = 3_600_000;

/** When the test begins. Each begins later than the one before: the clock under test goes on through the file. */
let start = Date.UTC(2026, 2, 30);

function Clock({ name, stepMs }: { name: string; stepMs?: number }) {
  const now = useNow(stepMs);
  return <time aria-label={name}>{now - start}</time>;
}

const shown = (name: string) => Number(screen.getByLabelText(name).textContent);
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

beforeEach(() => {
  vi.useFakeTimers({ now: (start += 24 * HOUR) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the time', () => {
  it('goes on by the second', () => {
    render(<Clock name="wall" />);
    pass(1_000);
    expect(shown('wall')).toBe(1_000);
    pass(2_500);
    expect(shown('wall')).toBe(3_000);
  });

  it('is told to many listeners by one timer, which ends with the last of them', () => {
    const { rerender, unmount } = render(<Clock key="a" name="a" />);
    expect(vi.getTimerCount()).toBe(1);
    rerender([<Clock key="a" name="a" />, <Clock key="b" name="b" />, <Clock key="c" name="c" />]);
    expect(vi.getTimerCount()).toBe(1);
    pass(1_000);
    expect(['a', 'b', 'c'].map(shown)).toEqual([1_000, 1_000, 1_000]);
    rerender(<Clock key="c" name="c" />);
    expect(vi.getTimerCount()).toBe(1);
    pass(1_000);
    expect(shown('c')).toBe(2_000);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('wakes a listener with a coarse step only when the step is over', () => {
    const drawn = vi.fn();
    render(
      <Profiler id="wall" onRender={drawn}>
        <Clock name="wall" stepMs={30_000} />
      </Profiler>,
    );
    pass(29_000);
    expect(drawn).toHaveBeenCalledTimes(1);
    pass(1_000);
    expect(shown('wall')).toBe(30_000);
    expect(drawn).toHaveBeenCalledTimes(2);
  });

  it('is right again at once after a laptop slept', () => {
    render(<Clock name="wall" />);
    vi.setSystemTime(start + HOUR);
    pass(1_000);
    expect(shown('wall')).toBe(HOUR + 1_000);
  });

  it('is right from the first moment after nobody asked for a while', () => {
    render(<Clock name="wall" />).unmount();
    vi.setSystemTime(start + HOUR);
    render(<Clock name="wall" />);
    expect(shown('wall')).toBe(HOUR);
  });
});
