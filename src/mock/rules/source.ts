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
import type { CreateArms, PatchArms, Surroundings } from './arms';
import { checkCredentials } from './credentials';
import { checkKafkaCreate, checkKafkaPatch } from './kafka';
import { requireReachable } from './reachability';
import { checkStorageCreate, checkStoragePatch } from './storage';
import { checkKinesisCreate, checkKinesisPatch, checkPubsubCreate } from './streams';

type CurrentArms = NonNullable<Pipe['source']>;

type CreateRules = { [Kind in keyof CreateArms]: (arm: CreateArms[Kind], around: Surroundings) => void };
type PatchRules = {
  [Kind in keyof PatchArms]: (
    patch: PatchArms[Kind],
    current: NonNullable<CurrentArms[Kind]>,
    around: Surroundings,
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

/** Refuses a source that the server would not create a pipe from. `kind` and `arm` come from one body. */
export function checkSourceCreate(kind: string, arm: object, around: Surroundings): void {
  // Kind and arm are of one body, which the compiler cannot know: each rule gets the arm of its own kind.
  const check = createRules[kind as keyof CreateRules] as (arm: object, around: Surroundings) => void;
  check(arm, around);
  checkCredentials(`source.${kind}`, arm);
  requireReachable(kind, arm);
}

/** Refuses a change of a source that the server would not make. `current` is the arm as it is read. */
export function checkSourcePatch(kind: string, patch: object, current: object, around: Surroundings): void {
  // As above.
  const check = patchRules[kind as keyof PatchRules] as (
    patch: object,
    current: object,
    around: Surroundings,
  ) => void;
  check(patch, current, around);
  checkCredentials(`source.${kind}`, patch);
  requireReachable(kind, patch);
}
