// How values of a source are put in words on the overview.
import { lookup } from '../../lib/lookup';
import type { Fact } from '../define';

export function fact(label: string, value: unknown): Fact {
  return { label, value: inWords(value) };
}

/** A name, host or id: shown in the monospaced face. */
export function code(label: string, value: unknown): Fact {
  return { label, value: inWords(value), code: true };
}

function inWords(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const AUTHENTICATIONS: Readonly<Record<string, string>> = {
  PLAIN: 'SASL/PLAIN',
  'SCRAM-SHA-256': 'SASL/SCRAM-SHA-256',
  'SCRAM-SHA-512': 'SASL/SCRAM-SHA-512',
  IAM_ROLE: 'IAM role',
  IAM_USER: 'Access key (IAM user)',
  MUTUAL_TLS: 'Mutual TLS',
  CONNECTION_STRING: 'Connection string',
  SERVICE_ACCOUNT: 'Service account',
  basic: 'Username and password',
};

/** An authentication method by its usual name; a method we do not know keeps the server's word. */
export function authenticationLabel(method: string | null | undefined): string | undefined {
  return method ? (lookup(AUTHENTICATIONS, method) ?? method) : undefined;
}

const MODES: Readonly<Record<string, string>> = {
  cdc: 'Initial load, then changes (CDC)',
  snapshot: 'Initial load only',
  cdc_only: 'Changes only (CDC)',
};

export function replicationModeLabel(mode: string | null | undefined): string | undefined {
  return mode ? (lookup(MODES, mode) ?? mode) : undefined;
}

interface Tls {
  disableTls?: boolean | null | undefined;
  skipCertVerification?: boolean | null | undefined;
  tlsHost?: string | null | undefined;
  caCertificate?: string | null | undefined;
}

/** TLS of a database connection in one line. */
export function tlsFacts(source: Tls): Fact[] {
  if (source.disableTls) return [fact('TLS', 'Off')];
  return [
    fact('TLS', source.skipCertVerification ? 'On, certificate not verified' : 'On'),
    code('TLS host name', source.tlsHost),
    fact('CA certificate', source.caCertificate ? 'Own certificate given' : undefined),
  ];
}

export function seconds(value: number | null | undefined): string | undefined {
  return value === undefined || value === null ? undefined : `${value.toLocaleString('en-US')} s`;
}
