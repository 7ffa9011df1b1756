import { describe, expect, it } from 'vitest';
import { withHost } from './address';

describe('an address led through a private endpoint', () => {
  it.each([
    ['', 'mongodb://vpce-1.example.com:27017'],
    ['mongodb://db.example.com', 'mongodb://vpce-1.example.com:27017'],
    ['mongodb://db.example.com:27100/shop?tls=true', 'mongodb://vpce-1.example.com:27100/shop?tls=true'],
    ['mongodb://a:27018,b:27019/?replicaSet=rs0', 'mongodb://vpce-1.example.com:27018/?replicaSet=rs0'],
    ['mongodb+srv://c0.example.net/?w=1', 'mongodb://vpce-1.example.com:27017/?w=1'],
    ['mongodb://me:p@ss@db.example.com/shop', 'mongodb://me:p@ss@vpce-1.example.com:27017/shop'],
    ['db.example.com', 'mongodb://vpce-1.example.com:27017'],
  ])('%j', (uri, becomes) => expect(withHost(uri, 'vpce-1.example.com')).toBe(becomes));
});
