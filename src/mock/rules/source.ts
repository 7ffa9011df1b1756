// The rules of every kind of source, by kind.
import type { Pipe } from '../../pipes/wire';
import {
  checkBigqueryCreate,
  checkMongodbCreate,
  checkMongodbPatch,
  checkMysqlCreate,
  checkMysqlPatch,
  checkPostgresCreate,
  checkPostgresPatch,
} from './databases';
import type { CreateSources, PatchSources, RuleContext } from './sourceBody';
import { checkCredentials } from './credentials';
import { checkKafkaCreate, checkKafkaPatch } from './kafka';
import { requireReachable } from './reachability';
import { checkStorageCreate, checkStoragePatch } from './storage';
import { checkKinesisCreate, checkKinesisPatch, checkPubsubCreate } from './streams';

type CurrentSources = NonNullable<Pipe['source']>;

type CreateRules = {
  [Kind in keyof CreateSources]: (fields: CreateSources[Kind], context: RuleContext) => void;
};
type PatchRules = {
  [Kind in keyof PatchSources]: (
    patch: PatchSources[Kind],
    current: NonNullable<CurrentSources[Kind]>,
    context: RuleContext,
  ) => void;
};

const createRules: CreateRules = {
  kafka: checkKafkaCreate,
  kinesis: checkKinesisCreate,
  pubsub: checkPubsubCreate,
  objectStorage: checkStorageCreate,
  postgres: checkPostgresCreate,
  mysql: checkMysqlCreate,
  mongodb: checkMongodbCreate,
  bigquery: checkBigqueryCreate,
};

const patchRules: PatchRules = {
  kafka: checkKafkaPatch,
  kinesis: checkKinesisPatch,
  pubsub: () => undefined,
  objectStorage: checkStoragePatch,
  postgres: checkPostgresPatch,
  mysql: checkMysqlPatch,
  mongodb: checkMongodbPatch,
};

/** Refuses a source that the server would not create a pipe from. `kind` and `fields` come from one body. */
export function checkSourceCreate(kind: string, fields: object, context: RuleContext): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and fields are of one body: each rule gets those of its own kind
  const check = createRules[kind as keyof CreateRules] as (fields: object, context: RuleContext) => void;
  check(fields, context);
  checkCredentials(`source.${kind}`, fields);
  requireReachable(kind, fields);
}

/** Refuses a change of a source that the server would not make. `current` is the source as it is read. */
export function checkSourcePatch(kind: string, patch: object, current: object, context: RuleContext): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const check = patchRules[kind as keyof PatchRules] as (
    patch: object,
    current: object,
    context: RuleContext,
  ) => void;
  check(patch, current, context);
  checkCredentials(`source.${kind}`, patch);
  requireReachable(kind, patch);
}
