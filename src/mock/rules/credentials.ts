// What the server refuses in the credentials of every kind, wherever they stand in the source.
import { isKeyFileBody } from '../../sources/parts/keyFile';
import { isNoValue, isRole } from '../../sources/parts/shapes';
import { demand } from '../refusal';
import { isRecord } from '../../lib/objects';

const SECRETS = new Set(
  'username password accessKeyId secretKey connectionString certificate privateKey'.split(' '),
);
/** Base64 of a file; an object where the text is a level deeper. */
const KEY_FILES = new Set(['serviceAccountKey', 'serviceAccountFile']);

/** Refuses texts that stand for no value, key files that are not base64 and roles that are no ARN (api-notes 10.1). */
export function checkCredentials(where: string, part: object): void {
  for (const [key, value] of Object.entries(part)) {
    const path = `${where}.${key}`;
    if (isRecord(value)) checkCredentials(path, value);
    if (typeof value !== 'string') continue;
    demand(!SECRETS.has(key) || !isNoValue(value), `${path}: "${value}" is not a value`);
    demand(!KEY_FILES.has(key) || isKeyFileBody(value), `${path}: must be base64 encoded`);
    demand(key !== 'iamRole' || isRole(value), `${path}: "${value}" is not the ARN of an IAM role`);
  }
}
