import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useAttempt } from './useAttempt';

/** A promise, and what ends it. */
function pending() {
  let [resolve, reject]: [() => void, (why: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<void>((...ends) => {
    [resolve, reject] = ends;
  });
  return { promise, resolve: () => resolve(), reject: (why: Error) => reject(why) };
}

describe('an attempt', () => {
  it('is under way until it ends, and says why it failed until the next one begins', async () => {
    const { result } = renderHook(() => useAttempt());
    const first = pending();
    act(() => void result.current.attempt(() => first.promise));
    expect(result.current).toMatchObject({ busy: true, failure: undefined });
    const why = new Error('The line is cut.');
    await act(async () => first.reject(why));
    expect(result.current).toMatchObject({ busy: false, failure: why });

    const second = pending();
    act(() => void result.current.attempt(() => second.promise));
    expect(result.current).toMatchObject({ busy: true, failure: undefined });
    await act(async () => second.resolve());
    expect(result.current).toMatchObject({ busy: false, failure: undefined });
  });

  it('is made once for two presses, and again afterwards', async () => {
    const { result } = renderHook(() => useAttempt());
    const { attempt } = result.current;
    const action = vi.fn(() => Promise.resolve());
    await act(() => Promise.all([attempt(action), attempt(action)]));
    expect(action).toHaveBeenCalledOnce();
    await act(() => result.current.attempt(action));
    expect(action).toHaveBeenCalledTimes(2);
  });

  it('takes what fails before it waits as a failure too, and may be left while it is under way', async () => {
    const { result, unmount } = renderHook(() => useAttempt());
    await act(() =>
      result.current.attempt(() => {
        throw new Error('at once');
      }),
    );
    expect(result.current.failure).toEqual(new Error('at once'));
    const late = pending();
    const ended = result.current.attempt(() => late.promise);
    unmount();
    late.reject(new Error('too late'));
    await expect(ended).resolves.toBeUndefined();
  });
});
