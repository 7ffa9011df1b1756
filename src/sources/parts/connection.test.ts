import { describe, expect, it } from 'vitest';
import { Check } from './check';
import { checkTls, type TlsValues } from './connection';

const untouched: TlsValues = { disableTls: '', skipCertVerification: '', tlsHost: '', caCertificate: '' };

function found(change: Partial<TlsValues>) {
  const check = new Check<TlsValues>({ ...untouched, ...change });
  checkTls(check);
  return check.findings.map(({ field, severity, message }) => [field, severity, message]);
}

const NOT_ENCRYPTED = expect.stringContaining('the password included') as string;
const NOT_SENT = expect.stringContaining('the other TLS fields are not sent') as string;

describe('TLS of a database', () => {
  it('has nothing wrong with it when it is on, with or without a word', () => {
    expect(found({})).toEqual([]);
    expect(found({ disableTls: 'false', skipCertVerification: 'true', tlsHost: 'db.internal' })).toEqual([]);
  });

  it('asks for a certificate that is one, where there is TLS', () => {
    expect(found({ caCertificate: 'junk' })).toEqual([['caCertificate', 'error', expect.any(String)]]);
    expect(found({ disableTls: 'true', caCertificate: 'junk' })).toEqual([
      ['disableTls', 'warning', NOT_SENT],
    ]);
  });

  it('looks for one host name', () => {
    expect(found({ tlsHost: 'a b' })).toEqual([['tlsHost', 'warning', expect.any(String)]]);
  });

  it.each<[string, Partial<TlsValues>]>([
    ['nothing else', {}],
    ['a flag that says no', { skipCertVerification: 'false' }],
    ['blanks', { tlsHost: ' ' }],
  ])('that is off is warned of, beside %s', (_, change) => {
    expect(found({ disableTls: 'true', ...change })).toEqual([['disableTls', 'warning', NOT_ENCRYPTED]]);
  });

  it.each<[string, Partial<TlsValues>]>([
    ['a flag that says yes', { skipCertVerification: 'true' }],
    ['a host name', { tlsHost: 'db.internal' }],
    ['a certificate', { caCertificate: 'PEM' }],
  ])('that is off is said to make %s useless', (_, change) => {
    expect(found({ disableTls: 'true', ...change })).toEqual([['disableTls', 'warning', NOT_SENT]]);
  });
});
