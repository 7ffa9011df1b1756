// The forms that names and addresses have, which the forms of the pipes and the mock read alike.

const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const SIGNS_OF_IPV6 = /^[0-9a-f:.]+$/i;
/** The address in brackets or the name, and the port. */
const HOST_AND_PORT = /^(?:\[([^\]]+)\]|([^\s[\]:/]+)):(\d+)$/;

/** The ARN of an IAM role (AWS, IAM identifiers). */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}

/**
 * A bare host name or address, without what surrounds one in a URL: the `hostname` of the official document (RFC 1123),
 * which has no underscores, and IPv6.
 */
export function isHost(text: string): boolean {
  return HOST.test(text) || isIpv6(text);
}

/** Without brackets and zone. What stands in brackets in a URL is nothing else, so its parser knows. */
export function isIpv6(text: string): boolean {
  return SIGNS_OF_IPV6.test(text) && URL.canParse(`http://[${text}]`);
}

/** A port that there is. */
function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** `broker-1.example.com:9092` or `[2001:db8::7]:9092`, with a port that there is. The document allows underscores here. */
export function isHostAndPort(text: string): boolean {
  const [, address, name, port = ''] = HOST_AND_PORT.exec(text) ?? [];
  return (
    isPort(port) && (address === undefined ? HOST.test((name ?? '').replaceAll('_', 'x')) : isIpv6(address))
  );
}

/** What programs write when they have no value: no credential, and the server refuses it or signs in as "undefined". */
export function isNoValue(text: string): boolean {
  return /^(undefined|null|\[object Object\])$/.test(text.trim());
}
