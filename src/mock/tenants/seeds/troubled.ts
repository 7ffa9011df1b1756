// Pipes in every state there is, and pipes whose answers a client may not expect (api-notes 10.2).
import type { PipeState } from '../../../pipes/wire';
import { bigquerySeed, mongodbSeed, mysqlSeed, postgresSeed } from './databases';
import { filesSeed } from './files';
import type { PipeSeed, SeedConfig } from './seed';
import { kafkaSeed, kinesisSeed } from './streams';

const stream = (name: string) => kafkaSeed({ name, columns: 'orders' }, { topics: name });
const database = (name: string) =>
  postgresSeed({ name, tables: ['public.orders', 'public.customers'] }, { host: 'db.example.com' });

/** Every state of the enum, each with a pipe that can be in it. */
const STATES: readonly (readonly [PipeState, SeedConfig])[] = [
  ['Unknown', stream('unknown-orders')],
  ['Provisioning', kinesisSeed({ name: 'provisioning-clicks', columns: 'clicks' }, { streamName: 'clicks' })],
  ['Setup', database('setup-orders')],
  [
    'Snapshot',
    mysqlSeed({ name: 'snapshot-billing', tables: ['billing.ledger'] }, { host: 'mysql.example.com' }),
  ],
  ['Running', stream('running-orders')],
  ['Degraded', stream('degraded-orders')],
  ['Stopping', stream('stopping-orders')],
  [
    'Stopped',
    filesSeed({ name: 'stopped-files', columns: 'clicks' }, { url: 'https://a.s3.amazonaws.com/*.json' }),
  ],
  ['Pausing', database('pausing-orders')],
  [
    'Paused',
    mongodbSeed({ name: 'paused-catalog', tables: ['shop.items'] }, { uri: 'mongodb://mongo.example.com' }),
  ],
  ['Modifying', database('modifying-orders')],
  ['Resync', database('resync-orders')],
  ['Completed', bigquerySeed({ name: 'completed-warehouse', tables: ['finance.ledger'] })],
  ['Failed', database('failed-orders')],
  ['InternalError', stream('internal-error-orders')],
];

/** Known states and kinds, in a form that a client may stumble over but the official document allows. */
export function troubledPipes(): readonly PipeSeed[] {
  return [
    ...STATES.map(([state, config]): PipeSeed => ({ config, state, ageDays: 30, sinceMinutes: 60 })),
    plain({ ...stream('no-scaling-yet'), scaling: undefined }),
    plain({ name: 'nothing-but-a-name' }),
    plain({ ...stream('no-destination'), destination: undefined, fieldMappings: undefined }),
    plain({ ...database('no-tables'), source: { postgres: { host: 'db.example.com', tableMappings: [] } } }),
    plain({
      ...stream('null-sources'),
      source: { kafka: { type: 'kafka', topics: 'a', consumerGroup: null }, mysql: null },
    }),
    plain({
      ...stream('a-very-long-name-'.repeat(15).slice(0, 255)),
      fieldMappings: [],
    }),
  ];
}

/** Beyond the official document: quantities with units, zeroes, nulls, and unknown kinds. Names begin with `strange-`. */
export function strangePipes(): readonly PipeSeed[] {
  const orders = stream('strange-engine');
  return [
    { ...plain(stream('strange-state')), state: 'Hibernating' },
    plain({
      name: 'strange-kind',
      source: { snowflake: { account: 'acme-eu1', warehouse: 'LOAD_WH', tables: ['ORDERS'] } },
      destination: { database: 'default' },
    }),
    plain({
      ...stream('strange-quantities'),
      scaling: { replicas: '2', replicaCpuMillicores: '125m', replicaMemoryGb: '512Mi' },
    }),
    plain({
      ...stream('strange-zeroes'),
      scaling: { replicas: 2, replicaCpuMillicores: 0, replicaMemoryGb: 0 },
    }),
    plain({
      name: 'strange-nulls',
      scaling: null,
      source: { kafka: { type: null, topics: null, brokers: null, reversePrivateEndpointIds: null } },
      destination: { database: null, table: null, columns: null },
      fieldMappings: null,
      settings: null,
    }),
    plain({
      ...orders,
      destination: {
        ...orders.destination,
        tableDefinition: { engine: { type: 'MergeTree()' }, sortingKey: null, partitionBy: '' },
      },
    }),
    plain({ ...stream('strange-settings'), settings: { streaming_max_insert_wait_ms: '5000' } }),
    plain({
      ...stream('strange-flavour'),
      source: { kafka: { type: 'pulsar', topics: 'a', brokers: 'b:1' } },
    }),
  ];
}

function plain(config: SeedConfig): PipeSeed {
  return { config, state: 'Running', ageDays: 14 };
}
