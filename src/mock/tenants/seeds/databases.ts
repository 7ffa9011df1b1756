// Pipes that copy tables of a database. What a database has by itself is the sample of its kind, which `own` overrides; the
// tables are those of `common`.
import { sample as bigquerySample } from '../../../sources/bigquery/sample';
import { sample as mongodbSample } from '../../../sources/mongodb/sample';
import { sample as mysqlSample } from '../../../sources/mysql/sample';
import type { SampleTables } from '../../../sources/parts/sampleTables';
import { sample as postgresSample } from '../../../sources/postgres/sample';
import type { SeedConfig } from './seed';

interface Common extends SampleTables {
  name: string;
  database?: string;
}

export function postgresSeed(common: Common, own: Parameters<typeof postgresSample>[1]): SeedConfig {
  return { ...target(common), source: { postgres: postgresSample(common, own) } };
}

export function mysqlSeed(common: Common, own: Parameters<typeof mysqlSample>[1]): SeedConfig {
  return { ...target(common), source: { mysql: mysqlSample(common, own) } };
}

export function mongodbSeed(common: Common, own: Parameters<typeof mongodbSample>[1]): SeedConfig {
  return { ...target(common), source: { mongodb: mongodbSample(common, own) } };
}

export function bigquerySeed(common: Common, own: Parameters<typeof bigquerySample>[1] = {}): SeedConfig {
  return { ...target(common), source: { bigquery: bigquerySample(common, own) } };
}

function target({ name, database = 'default' }: Common): SeedConfig {
  return { name, destination: { database } };
}
