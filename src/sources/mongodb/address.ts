// The address of a MongoDB: what is wrong with one, and the way of one through a private endpoint.
import { isHostAndPort } from '../parts/shapes';

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

const URI = /^mongodb(\+srv)?:\/\/[^\s/?]\S*$/;
/** Passwords are not always encoded as they should be, so any `@` before the options counts. */
const USER_IN_URI = /^(mongodb(?:\+srv)?:\/\/)[^?]*@/;
const SEVERAL_OR_PORT = /^mongodb\+srv:\/\/[^/?]*[,:]/;

/** Whether a user stands in the address. */
export function namesUser(uri: string): boolean {
  return USER_IN_URI.test(uri);
}

/** What is wrong with an address, in a sentence; undefined for a good one. Source: MongoDB's connection string reference. */
export function wrongWithUri(uri: string): string | undefined {
  if (/\[REDACTED\]/i.test(uri))
    return 'The API puts [REDACTED] where it hides a value. Enter the address as it really is.';
  if (!URI.test(uri))
    return 'Enter an address that begins with mongodb:// or mongodb+srv://, without blanks in it.';
  if (SEVERAL_OR_PORT.test(uri.replace(USER_IN_URI, '$1')))
    return 'An address with +srv names one host and no port. Remove the rest or begin with mongodb://.';
  const [, , , hosts = ''] = PARTS.exec(uri) ?? [];
  // Not repeated in the sentence: of an odd address it may be a part of the password.
  return hosts.split(',').every(isHostOfUri)
    ? undefined
    : 'A host in this address is not valid, or its port is not 1 to 65535. Enter hosts like db-1.example.com:27017, with commas between them.';
}

/** The port may be left out. A socket of the server itself leads nowhere from the cloud. */
function isHostOfUri(text: string): boolean {
  return isHostAndPort(/:\d+$/.test(text) && !text.endsWith(']') ? text : `${text}:${DEFAULT_PORT}`);
}
