// How a database pipe authenticates: credentials, IAM role and TLS (api-notes 3.5 to 3.7).
import { isHost } from '../../sources/parts/shapes';
import { demand } from '../refusal';
import { requirePem } from './texts';

interface DatabaseConnection {
  authentication?: string | null | undefined;
  iamRole?: string | null | undefined;
  credentials?: object | undefined;
  tlsHost?: string | undefined;
  caCertificate?: string | undefined;
  disableTls?: boolean | undefined;
  skipCertVerification?: boolean | undefined;
}

/** `where` is the path of the source. `kept`: stored credentials may stand for those that were not sent. */
export function checkDatabaseAuthentication(
  where: string,
  connection: DatabaseConnection,
  kept: boolean,
): void {
  if (connection.authentication === 'IAM_ROLE') {
    demand(connection.iamRole, `${where}.iamRole: Required for IAM_ROLE authentication`);
    demand(!connection.credentials, `${where}.credentials: not with IAM_ROLE authentication`);
  } else {
    demand(connection.credentials || kept, `${where}.credentials: Required for basic authentication`);
    demand(!connection.iamRole, `${where}.iamRole: only for IAM_ROLE authentication`);
  }
  checkTlsFields(where, connection);
}

/** Without TLS there is nothing to verify. */
export function checkTlsFields(where: string, connection: DatabaseConnection): void {
  requirePem(`${where}.caCertificate`, connection.caCertificate);
  if (!connection.disableTls) return;
  const others = (['tlsHost', 'caCertificate', 'skipCertVerification'] as const).filter(
    (name) => connection[name],
  );
  demand(others.length === 0, `${where}.disableTls: not together with ${others.join(', ')}`);
}

/** A bare name or address, no URL and no port. */
export function checkHost(where: string, host: string | undefined): void {
  demand(host === undefined || isHost(host), `${where}.host: "${host}" is not a host name`);
}
