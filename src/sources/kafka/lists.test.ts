import { describe, expect, it } from 'vitest';
import { doubleIn, withCommas, wrongWithBrokers, wrongWithTopics } from './lists';

describe('a list that is pasted', () => {
  it.each([
    'returns\ninvoices\nusers',
    'returns\r\ninvoices\r\nusers\r\n',
    ' returns invoices\tusers ',
    'returns;invoices; users;',
    'returns, invoices,users',
    '"returns",\n"invoices",\n"users"',
  ])('gets commas: %j', (text) => {
    expect(withCommas(text)).toBe('returns,invoices,users');
  });

  it('is left alone where it is one entry', () => {
    expect(withCommas('returns')).toBe('returns');
    expect(withCommas('')).toBe('');
  });
});

describe('topics', () => {
  it.each(['returns', 'returns, invoices.v1', 'A_b-c.9', 'x'.repeat(249)])('are %s', (text) => {
    expect(wrongWithTopics(text)).toBeUndefined();
  });

  it.each([
    'returns invoices',
    'returns;invoices',
    'returns,,invoices',
    'returns,',
    '"returns"',
    'größe',
    'a/b',
    '..',
    'returns\u00A0invoices',
    `ok,${'x'.repeat(250)}`,
  ])('are not %j', (text) => {
    expect(wrongWithTopics(text)).toMatch(/\.$/);
  });

  it('are told apart where they are the same', () => {
    expect(doubleIn('returns, invoices,returns')).toBe('returns');
    expect(doubleIn('returns,Returns,,')).toBeUndefined();
  });
});

describe('brokers', () => {
  it.each(['a:1', 'b-1.example.com:9092, 10.0.0.7:65535', '[2001:db8::7]:9092', 'kafka_1:9092'])(
    'are %s',
    (text) => {
      expect(wrongWithBrokers(text, 'kafka')).toBeUndefined();
    },
  );

  it.each([
    'a',
    'a:0',
    'a:65536',
    'a:1 b:2',
    'a:1;b:2',
    'a:1,,b:2',
    '2001:db8::7:9092',
    '[zz]:1',
    'http://a:1',
  ])('are not %j', (text) => {
    expect(wrongWithBrokers(text, 'kafka')).toMatch(/\.$/);
  });

  it('of Event Hubs have their own port', () => {
    expect(wrongWithBrokers('n.servicebus.windows.net:9093', 'azureeventhub')).toBeUndefined();
    expect(wrongWithBrokers('n.servicebus.windows.net:9092', 'azureeventhub')).toMatch(/9093/);
  });
});
