import { describe, expect, it } from 'vitest';
import { isHost, isHostAndPort } from './shapes';

describe('a host', () => {
  it.each(['db-1.example.com', 'localhost', '10.0.0.7', '2001:db8::7', '::1', '::ffff:10.0.0.7'])(
    'is %s',
    (text) => expect(isHost(text)).toBe(true),
  );

  it.each([
    '',
    ' ',
    'a b',
    'db:5432',
    'https://db',
    '[2001:db8::7]',
    '2001:db8::7::8',
    '1:2:3',
    '::1]',
    'fe80::1%eth0',
  ])('is not %j', (text) => expect(isHost(text)).toBe(false));
});

describe('a broker', () => {
  it.each(['b:1', 'a_b.example.com:65535', '[2001:db8::7]:9092'])('is %s', (text) =>
    expect(isHostAndPort(text)).toBe(true),
  );

  it.each(['b', 'b:0', 'b:65536', 'b:009092', '[b]:9092', '[2001:db8::7::8]:9092', '2001:db8::7:9092'])(
    'is not %s',
    (text) => expect(isHostAndPort(text)).toBe(false),
  );
});
