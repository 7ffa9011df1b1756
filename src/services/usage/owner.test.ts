import { describe, expect, it } from 'vitest';
import { ownerFinder } from './owner';
import { madeLine } from './testing/lines';

const pipe = (id: string, name: string, serviceId = 's-1') => ({ id, name, serviceId });

describe('the pipe of a line', () => {
  it('is the one with its ID', () => {
    const line = madeLine({ entityId: 'p-1', name: 'the old name' });
    expect(ownerFinder([line], [pipe('p-1', 'orders')])(line)?.id).toBe('p-1');
  });

  it('is the one with its name in the service where IDs are of something else', () => {
    const line = madeLine({ entityId: 'billing-77', name: 'orders' });
    expect(ownerFinder([line], [pipe('p-1', 'orders')])(line)?.id).toBe('p-1');
    expect(ownerFinder([line], [pipe('p-1', 'orders', 's-2')])(line)).toBeUndefined();
  });

  it('is not a new pipe with the name of a deleted one', () => {
    const lines = [madeLine({ entityId: 'p-old' }), madeLine({ entityId: 'p-new' })];
    const find = ownerFinder(lines, [pipe('p-new', 'orders')]);
    expect(lines.map((line) => find(line)?.id)).toEqual([undefined, 'p-new']);
  });

  it('is not one of two with the same name', () => {
    const line = madeLine({ entityId: '' });
    expect(ownerFinder([line], [pipe('p-1', 'orders'), pipe('p-2', 'orders')])(line)).toBeUndefined();
  });
});
