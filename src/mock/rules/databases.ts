// What the server checks of database sources beyond their shape (api-notes 3.5 to 3.8).
import { wrongWithUri } from '../../sources/mongodb/address';
import { demand } from '../refusal';
import type { CreateSources, PatchSources } from './sourceBody';
import { checkDatabaseAuthentication, checkHost, checkTlsFields } from './databaseAuthentication';
import { checkMappings, refuseDots } from './mappings';

/** Authentication, the replication slot and the tables. */
export function checkPostgresCreate(source: CreateSources['postgres']): void {
  checkHost('source.postgres', source.host);
  checkDatabaseAuthentication('source.postgres', source, false);
  const { replicationMode, replicationSlotName, enableFailoverSlots } = source.settings;
  demand(
    replicationSlotName === undefined || replicationMode === 'cdc_only',
    'source.postgres.settings.replicationSlotName: only with replicationMode cdc_only',
  );
  demand(
    !enableFailoverSlots || replicationSlotName === undefined,
    'source.postgres.settings.enableFailoverSlots: not with a replication slot of your own',
  );
  refuseDots(source.tableMappings);
  checkMappings(source.tableMappings);
}

/** The method and the role are fixed at creation, so only what goes with them is checked. */
export function checkPostgresPatch(
  patch: PatchSources['postgres'],
  current: { authentication?: string | null | undefined },
): void {
  checkHost('source.postgres', patch.host);
  checkTlsFields('source.postgres', patch);
  demand(
    current.authentication !== 'IAM_ROLE' || !patch.credentials,
    'source.postgres.credentials: not with IAM_ROLE authentication',
  );
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.host);
}

/** Authentication, how the position is kept, and the tables. */
export function checkMysqlCreate(source: CreateSources['mysql']): void {
  checkHost('source.mysql', source.host);
  checkDatabaseAuthentication('source.mysql', source, false);
  const mariadb = source.type === 'mariadb' || source.type === 'rdsmariadb';
  demand(
    !mariadb || source.settings.replicationMechanism !== 'FILE_POS',
    'source.mysql.settings.replicationMechanism: MariaDB supports GTID only',
  );
  refuseDots(source.tableMappings);
  checkMappings(source.tableMappings);
}

/** Authentication. Stored credentials stay unless the method changes. */
export function checkMysqlPatch(
  patch: PatchSources['mysql'],
  current: { authentication?: string | null | undefined; iamRole?: string | null | undefined },
): void {
  checkHost('source.mysql', patch.host);
  const authentication = patch.authentication ?? current.authentication ?? 'basic';
  const same = authentication === (current.authentication ?? 'basic');
  const iamRole = patch.iamRole ?? (same ? current.iamRole : undefined);
  checkDatabaseAuthentication('source.mysql', { ...patch, authentication, iamRole }, same);
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.host);
}

/** The URI, the credentials in it or beside it, and the collections. */
export function checkMongodbCreate(source: CreateSources['mongodb']): void {
  checkUri(source.uri);
  const inUri = /^[^/]+:\/\/[^/@]+@/.test(source.uri);
  demand(source.credentials || inUri, 'source.mongodb.credentials: Required unless the URI carries them');
  checkTlsFields('source.mongodb', source);
  refuseDots(source.tableMappings);
  checkMappings(source.tableMappings);
}

/** The URI and TLS; stored credentials stay. */
export function checkMongodbPatch(patch: PatchSources['mongodb']): void {
  if (patch.uri !== undefined) checkUri(patch.uri);
  checkTlsFields('source.mongodb', patch);
  refuseDots(patch.tableMappingsToAdd ?? []);
  checkTablesAlone(patch, patch.uri);
}

/** The staging bucket and the tables. There is no patch. */
export function checkBigqueryCreate(source: CreateSources['bigquery']): void {
  demand(
    /^gs:\/\/[^/]+\/?/.test(source.snapshotStagingPath),
    'source.bigquery.snapshotStagingPath: must have the form gs://bucket/path/',
  );
  checkMappings(source.tableMappings);
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
