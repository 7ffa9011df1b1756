// Which ways in each flavour takes, and what each way needs (official document's description of `authentication`).
import type { z } from '../../lib/zod';
import type { kafkaAuthentications } from './wire';
import type { kafkaCreate } from './wire';

export type KafkaAuthentication = (typeof kafkaAuthentications)[number];
export type KafkaType = z.output<typeof kafkaCreate>['type'];

const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;

export const authenticationsOf: Readonly<Record<KafkaType, readonly KafkaAuthentication[]>> = {
  kafka: ['PLAIN', ...scram, 'MUTUAL_TLS'],
  confluent: ['PLAIN', 'MUTUAL_TLS'],
  msk: ['SCRAM-SHA-512', 'IAM_ROLE', 'IAM_USER', 'MUTUAL_TLS'],
  redpanda: [...scram, 'MUTUAL_TLS'],
  warpstream: ['PLAIN'],
  azureeventhub: ['PLAIN'],
  gcmk: ['PLAIN', 'MUTUAL_TLS'],
  dokafka: ['SCRAM-SHA-256', 'MUTUAL_TLS'],
};

export function isKafkaType(type: string): type is KafkaType {
  return Object.hasOwn(authenticationsOf, type);
}

/** The shape of the credentials that go with a way in. */
export type CredentialShape = 'password' | 'accessKey' | 'connectionString' | 'certificate' | 'role' | 'none';

export function credentialShape(type: string, authentication: string): CredentialShape {
  switch (authentication) {
    case 'PLAIN':
      return type === 'azureeventhub' ? 'connectionString' : 'password';
    case 'SCRAM-SHA-256':
    case 'SCRAM-SHA-512':
      return 'password';
    case 'IAM_USER':
      return 'accessKey';
    case 'IAM_ROLE':
      return 'role';
    case 'MUTUAL_TLS':
      return 'certificate';
    default:
      return 'none';
  }
}
