// The rules of address, TLS and authentication of a replicating database (api-notes 3.5-3.7).
import type { Check } from './check';
import { isHost, isIpv6 } from './shapes';
import { databaseAuthentications } from './wire';

export type TlsValues = Readonly<
  Record<'disableTls' | 'skipCertVerification' | 'tlsHost' | 'caCertificate', string>
>;
type ServerValues = TlsValues &
  Readonly<Record<'type' | 'host' | 'port' | 'authentication' | 'username' | 'password' | 'iamRole', string>>;

/** Flavours whose databases know IAM roles: Amazon's own, and the plain one that may well be Amazon's. */
export function takesIamRole(type: string): boolean {
  return /^(rds|aurora)/.test(type) || ['', 'postgres', 'mysql', 'mariadb'].includes(type);
}

export function checkServer(check: Check<ServerValues>): void {
  checkHost(check);
  if (check.required('port', 'Enter the port.')) check.whole('port', 'the port', 1, 65_535);
  checkAuthentication(check);
  checkTls(check);
}

function checkHost(check: Check<ServerValues>): void {
  if (!check.required('host', 'Enter the host name or IP address of the database.')) return;
  const host = check.text('host');
  const wrong = wrongWithHost(host);
  if (wrong !== undefined) check.error('host', wrong);
  else if (/^(localhost|127\..*|::1)$/i.test(host)) {
    check.warn(
      'host',
      'ClickPipes connects from the cloud, where this name leads to itself. Enter a name that the cloud can reach.',
    );
  } else if (isIpv6(host)) {
    check.warn(
      'host',
      'The documentation does not say that ClickPipes can reach IPv6 addresses. If you can, enter a host name.',
    );
  }
}

function wrongWithHost(host: string): string | undefined {
  if (isHost(host)) return undefined;
  if (host.includes('://')) return 'Enter only the host, without "://" and what comes before it.';
  if (host.includes('@')) return 'Enter only the host; the user and the password have fields of their own.';
  if (host.includes('/')) return 'Enter only the host, without "/" and what follows.';
  if (host.includes(',')) return 'Enter one host. A pipe connects to one server.';
  if (/:\d*$/.test(host)) return 'Enter only the host; the port has a field of its own.';
  if (isHost(host.replaceAll('_', 'x'))) {
    return 'Enter a host name without "_": the API does not take one with it. The IP address of the host does as well.';
  }
  return 'Enter a host name or an IP address, such as db.example.com or 203.0.113.7.';
}

function checkAuthentication(check: Check<ServerValues>): void {
  if (!check.oneOf('authentication', ['', ...databaseAuthentications])) return;
  if (check.text('authentication') !== 'IAM_ROLE') {
    check.credential('username', 'Enter the user name.');
    check.credential('password', 'Enter the password.');
    return;
  }
  check.iamRole('iamRole');
  if (!takesIamRole(check.text('type'))) {
    check.warn(
      'authentication',
      'IAM roles work with Amazon RDS and Aurora only. Choose user name and password for others.',
    );
  }
}

export function checkTls(check: Check<TlsValues>): void {
  check.oneName('tlsHost', 'host name');
  if (check.text('disableTls') !== 'true') return check.pem('caCertificate', 'certificate');
  const others = [check.text('tlsHost'), check.text('caCertificate'), check.text('skipCertVerification')];
  const unused = others.some((text) => text !== '' && text !== 'false');
  check.warn(
    'disableTls',
    unused
      ? 'Without TLS nothing is encrypted, and the other TLS fields are not sent. Turn TLS on to use them.'
      : 'Without TLS nothing is encrypted, the password included. Leave TLS on unless the database has none.',
  );
}
