const PARTS = /^(mongodb(?:\+srv)?:\/\/)([^?]*@)?([^/?]*)(.*)$/s;
const DEFAULT_PORT = '27017';

/**
 * An address that leads to this host and is otherwise as it was. The host takes the place of all hosts in it. The name of
 * a private endpoint has no SRV record, so `mongodb+srv://` becomes `mongodb://` with a port.
 */
export function withHost(uri: string, host: string): string {
  const [, , user = '', hosts = '', rest = ''] = PARTS.exec(uri.trim()) ?? [];
  const port = /:(\d+)$/.exec(hosts.split(',')[0] ?? '')?.[1] ?? DEFAULT_PORT;
  return `mongodb://${user}${host}:${port}${rest}`;
}
