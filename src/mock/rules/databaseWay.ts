// How a database pipe gets in: credentials, IAM role and TLS (api-notes 3.5 to 3.7).
import { isHost } from '../../sources/parts/shapes';
import { demand } from '../refusal';
import { requirePem } from './pem';

export interface DatabaseWay {
  authentication?: string | null | undefined;
  iamRole?: string | null | undefined;
  credentials?: object | undefined;
  tlsHost?: string | undefined;
  caCertificate?: string | undefined;
  disableTls?: boolean | undefined;
  skipCertVerification?: boolean | undefined;
}

/** `where` is the path of the arm. `kept`: stored credentials may stand for those that were not sent. */
export function checkDatabaseWay(where: string, way: DatabaseWay, kept: boolean): void {
  if (way.authentication === 'IAM_ROLE') {
    demand(way.iamRole, `${where}.iamRole: Required for IAM_ROLE authentication`);
    demand(!way.credentials, `${where}.credentials: not with IAM_ROLE authentication`);
  } else {
    demand(way.credentials || kept, `${where}.credentials: Required for basic authentication`);
    demand(!way.iamRole, `${where}.iamRole: only for IAM_ROLE authentication`);
  }
  checkTls(where, way);
}

/** Without TLS there is nothing to verify. */
export function checkTls(where: string, way: DatabaseWay): void {
  requirePem(`${where}.caCertificate`, way.caCertificate);
  if (!way.disableTls) return;
  const others = (['tlsHost', 'caCertificate', 'skipCertVerification'] as const).filter((name) => way[name]);
  demand(others.length === 0, `${where}.disableTls: not together with ${others.join(', ')}`);
}

/** A bare name or address, no URL and no port. */
export function checkHost(where: string, host: string | undefined): void {
  demand(host === undefined || isHost(host), `${where}.host: "${host}" is not a host name`);
}
