// Between the MongoDB form and `source.mongodb`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, shown } from '../parts/build';
import { credentialsOf, tlsFromBody, tlsToBody } from '../parts/connection';
import { followingFromBody, followingToBody, snapshotFromBody, snapshotToBody } from '../parts/replication';
import { plainTableFromBody, targetToBody } from '../parts/tables.values';
import type { MongodbValues } from './values';
import type { mongodbCreate } from './write';

export type MongodbCreate = z.output<typeof mongodbCreate>;

export function mongodbToCreate(values: MongodbValues): MongodbCreate {
  return {
    uri: values.uri.trim(),
    readPreference: values.readPreference as MongodbCreate['readPreference'],
    ...compact({ credentials: given(values.username) === undefined ? undefined : credentialsOf(values) }),
    ...tlsToBody(values),
    settings: compact({
      ...followingToBody(values),
      ...snapshotToBody(values),
      useJsonNativeFormat: givenFlag(values.useJsonNativeFormat),
    }),
    tableMappings: values.tables.map((table) => ({
      sourceDatabaseName: table.space.trim(),
      sourceCollection: table.table.trim(),
      ...targetToBody(table),
    })),
  };
}

export function mongodbFromCreate(create: Partial<MongodbCreate>): MongodbValues {
  const { settings } = create;
  return {
    uri: shown(create.uri),
    readPreference: shown(create.readPreference),
    username: shown(create.credentials?.username),
    password: shown(create.credentials?.password),
    ...tlsFromBody(create),
    ...followingFromBody(settings),
    ...snapshotFromBody(settings),
    useJsonNativeFormat: shown(settings?.useJsonNativeFormat),
    tables: (create.tableMappings ?? []).map((body) =>
      plainTableFromBody(body.sourceDatabaseName, body.sourceCollection, body),
    ),
  };
}
