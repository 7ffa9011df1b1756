import { renderHook } from '@testing-library/react';
import { useFailure } from './useFailure';

const asleep = new Error('asleep');
type Query = { data: unknown; error: unknown };

function follow(first: Query, about = 'a service') {
  return renderHook(({ query, name }) => useFailure(query, name), {
    initialProps: { query: first, name: about },
  });
}

const pending: Query = { data: undefined, error: null };

describe('the failure of a first read', () => {
  it('stays while the read is repeated', () => {
    const { result, rerender } = follow({ data: undefined, error: asleep });
    rerender({ query: pending, name: 'a service' });
    expect(result.current).toBe(asleep);
  });

  it('is gone when data comes, also if a later read fails', () => {
    const { result, rerender } = follow({ data: undefined, error: asleep });
    rerender({ query: { data: [], error: null }, name: 'a service' });
    expect(result.current).toBeUndefined();
    rerender({ query: { data: [], error: asleep }, name: 'a service' });
    expect(result.current).toBeUndefined();
  });

  it('of one thing is not shown for another', () => {
    const { result, rerender } = follow({ data: undefined, error: asleep });
    rerender({ query: pending, name: 'another service' });
    expect(result.current).toBeUndefined();
  });

  it('gives way to a newer one', () => {
    const { result, rerender } = follow({ data: undefined, error: asleep });
    const forbidden = new Error('forbidden');
    rerender({ query: { data: undefined, error: forbidden }, name: 'a service' });
    expect(result.current).toBe(forbidden);
  });
});
