// Pipes by number, for tenants with many of them: the nth is always the same.
import { viewSource } from '../../../sources/registry';
import type { PipeState } from '../../../pipes/wire';
import { bigquerySeed, mongodbSeed, mysqlSeed, postgresSeed } from './databases';
import { filesSeed } from './files';
import type { PipeSeed, SeedConfig } from './seed';
import { kafkaSeed, kinesisSeed, pubsubSeed } from './streams';
import type { SeedTable } from './tables';

const SUBJECTS: readonly (readonly [string, SeedTable])[] = [
  ['orders', 'orders'],
  ['payments', 'payments'],
  ['clickstream', 'clicks'],
  ['impressions', 'impressions'],
  ['sensors', 'readings'],
  ['app-logs', 'logs'],
  ['sessions', 'sessions'],
  ['invoices', 'invoices'],
  ['shipments', 'shipments'],
  ['signups', 'signups'],
  ['audit', 'audit'],
  ['trades', 'trades'],
];
const PLACES = ['us', 'eu', 'apac', 'latam', 'mea'];

interface Nth {
  name: string;
  place: string;
  columns: SeedTable;
}

const streamOf =
  (type: string) =>
  ({ name, place, columns }: Nth): SeedConfig =>
    kafkaSeed({ name, columns }, { type, topics: `${place}.${columns}` });
const postgresOf =
  (type: string) =>
  ({ name, columns }: Nth): SeedConfig =>
    postgresSeed({ name, tables: [`public.${columns}`] }, { type, host: `${name}.db.example.com` });
const filesOf =
  (type: string) =>
  ({ name, place, columns }: Nth): SeedConfig =>
    filesSeed(
      { name, columns },
      { type, url: `https://acme-${place}.storage.example.com/${columns}/*.json` },
    );

/** Twenty, so that a kind's share is a multiple of five per cent. */
const SEEDS: readonly ((nth: Nth) => SeedConfig)[] = [
  streamOf('confluent'),
  filesOf('s3'),
  postgresOf('rdspostgres'),
  streamOf('msk'),
  ({ name, columns }) => kinesisSeed({ name, columns }, { streamName: name }),
  streamOf('kafka'),
  filesOf('gcs'),
  ({ name, columns }) => mysqlSeed({ name, tables: [`app.${columns}`] }, { host: `${name}.db.example.com` }),
  streamOf('redpanda'),
  filesOf('s3'),
  postgresOf('neon'),
  ({ name, columns }) =>
    mongodbSeed({ name, tables: [`app.${columns}`] }, { uri: `mongodb+srv://${name}.example.net` }),
  streamOf('azureeventhub'),
  ({ name, columns }) => pubsubSeed({ name, columns }, { topic: name }),
  filesOf('cloudflarer2'),
  postgresOf('supabase'),
  streamOf('warpstream'),
  ({ name, columns }) => bigquerySeed({ name, tables: [`warehouse.${columns}`] }),
  ({ name, columns }) => kinesisSeed({ name, columns }, { streamName: name, region: 'eu-west-1' }),
  filesOf('dospaces'),
];

/** The nth pipe, from 0. Names do not repeat. */
export function nthPipe(index: number): PipeSeed {
  const [subject, columns] = SUBJECTS[index % SUBJECTS.length] ?? (['orders', 'orders'] as const);
  const place = PLACES[Math.floor(index / SUBJECTS.length) % PLACES.length] ?? 'us';
  const round = Math.floor(index / (SUBJECTS.length * PLACES.length));
  const name = `${subject}-${place}${round === 0 ? '' : `-${round + 1}`}`;
  // A step that shares no factor with their number, so that every kind meets every subject.
  const seed = SEEDS[(index * 7) % SEEDS.length] ?? streamOf('kafka');
  const config = seed({ name, place, columns });
  const state = stateOf(config, index);
  return {
    config,
    state,
    ageDays: 5 + ((index * 37) % 400),
    ...(state === 'Running' ? {} : { sinceMinutes: 10 + ((index * 91) % 4_000) }),
  };
}

/** Four in five run. */
function stateOf({ source }: SeedConfig, index: number): PipeState {
  const { kind, body } = viewSource(source);
  const database = kind?.family === 'database';
  if (database && kind.runsOnce(body)) return 'Completed';
  const turn = (index * 11) % 29;
  if (turn === 1) return 'Failed';
  if (turn === 2 || turn === 3) return database ? 'Paused' : 'Stopped';
  if (turn === 4) return database ? 'Snapshot' : 'Degraded';
  return 'Running';
}
