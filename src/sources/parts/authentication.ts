// Methods of authentication as they are called on the screen.
import { lookup } from '../../lib/lookup';
import type { Choices } from '../fields';

const METHODS: Readonly<Record<string, string>> = {
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

/** Methods as choices; one without a name here keeps the API's word. */
export function methodChoices(methods: readonly string[]): Choices {
  return Object.fromEntries(methods.map((method) => [method, lookup(METHODS, method) ?? method]));
}
