import { describe, expect, it } from 'vitest';
import { nearestName } from './nearestName';

const names = ['consumerGroup', 'brokers', 'topics', 'type', 'url', 'host', 'port', 'targetTable'];

describe('nearestName', () => {
  it.each([
    ['consumerGruop', 'consumerGroup'],
    ['ConsumerGroup', 'consumerGroup'],
    ['consumer_group', 'consumerGroup'],
    ['broker', 'brokers'],
    ['brokrs', 'brokers'],
    ['topcis', 'topics'],
    ['hsot', 'host'],
    ['uri', 'url'],
    ['target-tabel', 'targetTable'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestName(written, names)).toBe(meant);
  });

  it.each(['', 'x', 'authentication', 'startPaused', 'toString', 'a'.repeat(5000)])(
    'makes nothing of %s',
    (written) => {
      expect(nearestName(written, names)).toBeUndefined();
    },
  );
});
