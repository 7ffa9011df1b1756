// How ClickPipes signs in to a Kafka: the one table of methods, read by the form, its rules and the mock (api-notes 3.1; the
// official document's description of `authentication`).
import { lookup } from '../../lib/lookup';
import { sharedMethods } from '../parts/authentication';
import type { KafkaMethod, KafkaType } from './wire';

/** What `credentials` holds, by its keys. */
export const kafkaCredentialKeys = {
  login: ['username', 'password'],
  accessKey: ['accessKeyId', 'secretKey'],
  connectionString: ['connectionString'],
  certificate: ['certificate', 'privateKey'],
} as const;

/** A role has no credentials: it is named by `iamRole`. */
export type KafkaCredentials = keyof typeof kafkaCredentialKeys | 'role';

interface Method {
  label: string;
  credentials: KafkaCredentials;
  /** The flavours that take it. */
  types: readonly KafkaType[];
}

/** In the order in which they are offered: a form begins with the first that its flavour takes. */
export const kafkaMethods: Readonly<Record<KafkaMethod, Method>> = {
  PLAIN: {
    label: 'SASL/PLAIN',
    credentials: 'login',
    types: ['kafka', 'confluent', 'warpstream', 'azureeventhub', 'gcmk'],
  },
  'SCRAM-SHA-256': {
    label: 'SASL/SCRAM-SHA-256',
    credentials: 'login',
    types: ['kafka', 'redpanda', 'dokafka'],
  },
  'SCRAM-SHA-512': { label: 'SASL/SCRAM-SHA-512', credentials: 'login', types: ['kafka', 'msk', 'redpanda'] },
  IAM_ROLE: { ...sharedMethods.IAM_ROLE, credentials: 'role', types: ['msk'] },
  IAM_USER: { ...sharedMethods.IAM_USER, credentials: 'accessKey', types: ['msk'] },
  MUTUAL_TLS: {
    label: 'Mutual TLS',
    credentials: 'certificate',
    types: ['kafka', 'confluent', 'msk', 'redpanda', 'gcmk', 'dokafka'],
  },
};

/** What goes with a method; undefined for one that we do not know, and for none. */
export function credentialsFor(type: string, method: string): KafkaCredentials | undefined {
  // A namespace of Event Hubs has one text for both, which goes by the same method.
  if (type === 'azureeventhub' && method === 'PLAIN') return 'connectionString';
  return lookup(kafkaMethods, method)?.credentials;
}
