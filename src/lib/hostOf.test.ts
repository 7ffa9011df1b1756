import { describe, expect, it } from 'vitest';
import { hostOf } from './hostOf';

describe('the host of an address', () => {
  it.each([
    ['db.example.com', 'db.example.com'],
    ['DB.Example.com.', 'db.example.com'],
    ['kafka-1.example.com:9092', 'kafka-1.example.com'],
    [' kafka-1.example.com:9092,kafka-2.example.com:9092', 'kafka-1.example.com'],
    ['https://registry.example.com:8081/subjects/a?b=c#d', 'registry.example.com'],
    ['mongodb+srv://user:p@ss@cluster.example.net/db', 'cluster.example.net'],
    ['[2001:db8::1]:5432', '2001:db8::1'],
    ['10.0.0.7:9092', '10.0.0.7'],
    ['', ''],
  ])('%j', (address, host) => expect(hostOf(address)).toBe(host));
});
