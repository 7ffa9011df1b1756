// Addresses of files as each flavour has them. The form and the mock read these rules (api-notes 3.4).
import { lookup } from '../../lib/lookup';

/** `{a,b}` and `{1..3}`, which ClickHouse knows and the wildcards of ClickPipes do not (its object storage reference). */
const BRACES = /\{[^{}]*(,|\.\.)[^{}]*\}/;
const URL_PARTS = /^([a-z0-9]+):\/\/[^/\s]+(.*)$/s;

/** The scheme of an address and what comes after its host; undefined for what is no address. */
export function partsOf(url: string): { scheme: string; files: string } | undefined {
  const [found, scheme = '', files = ''] = URL_PARTS.exec(url) ?? [];
  return found === undefined ? undefined : { scheme, files };
}

function schemesOf(type: string): readonly string[] {
  const own: Readonly<Record<string, string>> = { s3: 's3', gcs: 'gs' };
  return ['https', 'http', lookup(own, type) ?? 'https'];
}

/** An address of files as each flavour has it. */
export function urlExample(type: string): string {
  switch (type) {
    case 'gcs':
      return 'https://storage.googleapis.com/my-bucket/data/*.json';
    case 'dospaces':
      return 'https://my-space.nyc3.digitaloceanspaces.com/data/*.json';
    case 'cloudflarer2':
      return 'https://0123456789abcdef.r2.cloudflarestorage.com/my-bucket/data/*.json';
    case 'ovhobjectstorage':
      return 'https://my-bucket.s3.gra.io.cloud.ovh.net/data/*.json';
    default:
      return 'https://my-bucket.s3.us-east-1.amazonaws.com/data/*.json';
  }
}

/** What is wrong with an address of files, in a sentence; undefined for a good one. */
export function wrongWithUrl(url: string, type: string): string | undefined {
  if (!schemesOf(type).includes(partsOf(url)?.scheme ?? '')) {
    return `Enter an address that begins with "https://": ${urlExample(type)}.`;
  }
  if (/\s/.test(url)) {
    return 'There is a blank in the address. Enter one address for each pipe; in the name of a file write %20, or ? for it.';
  }
  return wrongWithBraces(url);
}

/** The same of a path within a container of Azure. */
export function wrongWithPath(path: string): string | undefined {
  if (path.includes('://')) {
    return 'This is an address. Enter only what comes after the container, such as data/*.json.';
  }
  if (/\s/.test(path)) {
    return 'There is a blank in the path. Enter one path for each pipe; in the name of a file write ? for a blank.';
  }
  return wrongWithBraces(path);
}

function wrongWithBraces(text: string): string | undefined {
  return BRACES.test(text)
    ? 'Braces are not supported. Use ?, * and **, or create a pipe for each.'
    : undefined;
}
