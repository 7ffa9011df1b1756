// What bodies of new pipes have in common, in tests of the wizard.
import type { PipeCreateBody } from '../../writeEndpoints';

/** All of it but the name. */
export type Unnamed = Omit<PipeCreateBody, 'name'>;

export const PEM = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----';
export const KEY = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----';
export const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-events';
export const ACCESS_KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'secret/key+1' };
export const LOGIN = { username: 'reader', password: ' blanks are kept ' };
export const ACCOUNT = '{"type":"service_account","project_id":"acme-prod"}';
/** Base64, as the API takes it. */
export const ENCODED_ACCOUNT = btoa(ACCOUNT);

export const intoEvents: PipeCreateBody['destination'] = {
  table: 'events',
  managedTable: true,
  tableDefinition: { engine: { type: 'MergeTree' } },
  columns: [{ name: 'id', type: 'UInt64' }],
};
export const intoDefault: PipeCreateBody['destination'] = { database: 'default' };
