// What the server checks of database sources beyond their shape (api-notes 3.5 to 3.8).
import { wrongWithUri } from '../../sources/mongodb/address';
import { demand } from '../refusal';
import type { CreateArms, PatchArms } from './arms';
import { checkDatabaseWay, checkHost, checkTls } from './databaseWay';
import { checkMappings, refuseDots } from './mappings';

/** The way in, the replication slot and the tables. */
export function checkPostgresCreate(arm: CreateArms['postgres']): void {
  checkHost('source.postgres', arm.host);
  checkDatabaseWay('source.postgres', arm, false);
  const { replicationMode, replicationSlotName, enableFailoverSlots } = arm.settings;
  demand(
    replicationSlotName === undefined || replicationMode === 'cdc_only',
    'source.postgres.settings.replicationSlotName: only with replicationMode cdc_only',
  );
  demand(
    !enableFailoverSlots || replicationSlotName === undefined,
    'source.postgres.settings.enableFailoverSlots: not with a replication slot of your own',
  );
  refuseDots(arm.tableMappings);
  checkMappings(arm.tableMappings);
}

/** The method and the role are fixed at creation, so only what goes with them is checked. */
export function checkPostgresPatch(
  patch: PatchArms['postgres'],
  current: { authentication?: string | null | undefined },
): void {
  checkHost('source.postgres', patch.host);
  checkTls('source.postgres', patch);
  demand(
    current.authentication !== 'IAM_ROLE' || !patch.credentials,
    'source.postgres.credentials: not with IAM_ROLE authentication',
  );
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.host);
}

/** The way in, how the position is kept, and the tables. */
export function checkMysqlCreate(arm: CreateArms['mysql']): void {
  checkHost('source.mysql', arm.host);
  checkDatabaseWay('source.mysql', arm, false);
  const mariadb = arm.type === 'mariadb' || arm.type === 'rdsmariadb';
  demand(
    !mariadb || arm.settings.replicationMechanism !== 'FILE_POS',
    'source.mysql.settings.replicationMechanism: MariaDB supports GTID only',
  );
  refuseDots(arm.tableMappings);
  checkMappings(arm.tableMappings);
}

/** The way in. Stored credentials stay unless the method changes. */
export function checkMysqlPatch(
  patch: PatchArms['mysql'],
  current: { authentication?: string | null | undefined; iamRole?: string | null | undefined },
): void {
  checkHost('source.mysql', patch.host);
  const authentication = patch.authentication ?? current.authentication ?? 'basic';
  const same = authentication === (current.authentication ?? 'basic');
  const iamRole = patch.iamRole ?? (same ? current.iamRole : undefined);
  checkDatabaseWay('source.mysql', { ...patch, authentication, iamRole }, same);
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.host);
}

/** The URI, the credentials in it or beside it, and the collections. */
export function checkMongodbCreate(arm: CreateArms['mongodb']): void {
  checkUri(arm.uri);
  const inUri = /^[^/]+:\/\/[^/@]+@/.test(arm.uri);
  demand(arm.credentials || inUri, 'source.mongodb.credentials: Required unless the URI carries them');
  checkTls('source.mongodb', arm);
  refuseDots(arm.tableMappings);
  checkMappings(arm.tableMappings);
}

/** The URI and TLS; stored credentials stay. */
export function checkMongodbPatch(patch: PatchArms['mongodb']): void {
  if (patch.uri !== undefined) checkUri(patch.uri);
  checkTls('source.mongodb', patch);
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.uri);
}

/** The staging bucket and the tables. There is no patch. */
export function checkBigqueryCreate(arm: CreateArms['bigquery']): void {
  demand(
    /^gs:\/\/[^/]+\/?/.test(arm.snapshotStagingPath),
    'source.bigquery.snapshotStagingPath: must have the form gs://bucket/path/',
  );
  checkMappings(arm.tableMappings);
}

function checkUri(uri: string): void {
  const wrong = wrongWithUri(uri);
  demand(wrong === undefined, `source.mongodb.uri: ${wrong}`);
}

interface TableChange {
  credentials?: object | undefined;
  tableMappingsToAdd?: readonly object[] | undefined;
  tableMappingsToRemove?: readonly object[] | undefined;
}

/**
 * A body with tables that also names the host has the server check the connection, for which it then lacks the
 * password (seen by known clients, api-notes 3.5).
 */
function checkTablesAlone(patch: TableChange, address: string | undefined): void {
  const tables = (patch.tableMappingsToAdd?.length ?? 0) + (patch.tableMappingsToRemove?.length ?? 0);
  demand(
    tables === 0 || address === undefined || patch.credentials,
    'failed to establish connection: password authentication failed',
  );
}
