// How other tools call the fields of every kind.
import { tools as bigquery } from './bigquery/tools';
import { tools as kafka } from './kafka/tools';
import { tools as kinesis } from './kinesis/tools';
import { tools as mongodb } from './mongodb/tools';
import { tools as mysql } from './mysql/tools';
import { tools as objectStorage } from './objectStorage/tools';
import { tools as postgres } from './postgres/tools';
import { tools as pubsub } from './pubsub/tools';
import type { Tools } from './parts/tools';
import type { KindId } from './registry';

export const toolsOf: Readonly<Record<KindId, Tools>> = {
  kafka,
  kinesis,
  pubsub,
  objectStorage,
  postgres,
  mysql,
  mongodb,
  bigquery,
};
