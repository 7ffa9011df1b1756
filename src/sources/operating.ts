// What is to be known of running pipes, by kind.
import { lookup } from '../lib/lookup';
import { operating as bigquery } from './bigquery/operating';
import { operating as kafka } from './kafka/operating';
import { operating as kinesis } from './kinesis/operating';
import { operating as mongodb } from './mongodb/operating';
import { operating as mysql } from './mysql/operating';
import { operating as objectStorage } from './objectStorage/operating';
import { operating as postgres } from './postgres/operating';
import { operating as pubsub } from './pubsub/operating';
import type { Operating } from './parts/operating';
import type { KindId } from './registry';

const kinds = {
  kafka,
  kinesis,
  pubsub,
  objectStorage,
  postgres,
  mysql,
  mongodb,
  bigquery,
} satisfies Record<KindId, Operating>;

/** Undefined for a kind that this program does not know. */
export function operatingOf(kind: string): Operating | undefined {
  return lookup<Operating>(kinds, kind);
}
