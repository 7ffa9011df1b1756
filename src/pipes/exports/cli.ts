// A create body as a command of the vendor's own tool, clickhousectl.
import type { PipeCreateBody } from '../authoring';
import { bodyFlags, commands } from './cli/flags';
import { value, type Part, type Rules } from './cli/rules';
import { hideSecrets, isHiddenObject, type Hidden } from './secrets';
import { quote } from '../../lib/shellWord';
import { requiring } from './shell';

export interface CliExport {
  command: string;
  /** What the draft has and the tool cannot say, and what the tool adds of its own accord. */
  notes: string[];
}

/**
 * The command for bash and zsh that creates the pipe. Secrets come from environment variables, without which the
 * command does not run; the API key from wherever the tool finds it.
 */
export function toCli(body: PipeCreateBody, { service }: { service: string }): CliExport {
  const { body: hidden, secrets } = hideSecrets(withoutNeedlessLogin(body));
  const source = isHiddenObject(hidden.source) ? hidden.source : {};
  const kind = Object.keys(source).find((key) => Object.hasOwn(commands, key));
  const found = kind === undefined ? undefined : commands[kind];
  if (kind === undefined || !found) return { command: '', notes: ['source: the draft has none yet.'] };
  const flags = Object.entries(found.flags).map(([path, rule]) => [`source.${kind}.${path}`, rule] as const);
  const rules = { ...bodyFlags[found.target], ...Object.fromEntries(flags) };
  const parts = [
    ...translate(hidden, rules, ''),
    ...(found.target === 'table' ? tableDefaults(body) : []),
    ...peculiarities(body),
  ];
  const lines = parts.flatMap((part) => ('flag' in part ? [argument(part.flag, part.word)] : []));
  const needed = requiring(secrets.map((secret) => secret.variable));
  const start = `${needed}clickhousectl cloud clickpipe create ${found.name} ${quote(service)}`;
  return {
    command: `${[start, ...lines].join(' \\\n  ')}\n`,
    notes: parts.flatMap((part) => ('note' in part ? [`${part.note}.`] : [])),
  };
}

/** A value that begins with a dash, or may do so, is tied to its flag, lest it be read as another flag. */
function argument(flag: string, word: string | undefined): string {
  if (word === undefined) return flag;
  return `${flag}${/^'?-|^"/.test(word) ? '=' : ' '}${word}`;
}

function translate(field: Hidden, rules: Rules, path: string): readonly Part[] {
  const rule = Object.hasOwn(rules, path) ? rules[path] : undefined;
  if (rule) return rule(field);
  const holdsMore = path === '' || Object.keys(rules).some((key) => key.startsWith(`${path}.`));
  if (!isHiddenObject(field) || !holdsMore) {
    return [{ note: `${path} is left out: clickhousectl has no flag for it` }];
  }
  return Object.entries(field).flatMap(([key, each]) =>
    translate(each, rules, path === '' ? key : `${path}.${key}`),
  );
}

/** With a role the tool refuses a login of Postgres and MySQL. */
function withoutNeedlessLogin(body: PipeCreateBody): PipeCreateBody {
  const { postgres, mysql } = body.source;
  if (postgres?.authentication === 'IAM_ROLE') {
    const { credentials: _, ...rest } = postgres;
    return { ...body, source: { ...body.source, postgres: rest } };
  }
  if (mysql?.authentication === 'IAM_ROLE') {
    const { credentials: _, ...rest } = mysql;
    return { ...body, source: { ...body.source, mysql: rest } };
  }
  return body;
}

/** What the tool requires of a destination. The API has a default for the database too. */
function tableDefaults({ destination, settings, source }: PipeCreateBody): readonly Part[] {
  return [
    ...(destination.database === undefined ? value('--database')('default') : []),
    ...noteIf(destination.table === undefined, 'destination.table: clickhousectl requires --table'),
    ...noteIf(
      destination.managedTable === false,
      'destination.managedTable: clickhousectl sends a table definition all the same',
    ),
    // The server refuses that setting for other kinds (domain 5.1).
    ...noteIf(
      settings !== undefined && !source.kafka,
      'settings: clickhousectl may add kafka_read_committed to them, which the server takes for Kafka only',
    ),
  ];
}

/** Where the tool would send something else than the draft says. */
function peculiarities({ source }: PipeCreateBody): readonly Part[] {
  const { kafka, objectStorage, postgres, mysql, mongodb } = source;
  const isLeftOut = (database: typeof postgres | typeof mysql) =>
    database?.authentication === 'IAM_ROLE' && database.credentials !== undefined;
  const hasNoUrl = objectStorage !== undefined && objectStorage.url === undefined;
  return [
    ...noteIf(
      kafka !== undefined && !kafka.offset,
      'source.kafka.offset: the draft has none, clickhousectl sends from_beginning',
    ),
    ...noteIf(
      kafka?.schemaRegistry !== undefined && !kafka.schemaRegistry.credentials,
      'source.kafka.schemaRegistry.credentials: the draft has none, clickhousectl sends empty ones',
    ),
    ...(hasNoUrl ? value('--source-url')('') : []),
    ...noteIf(
      hasNoUrl,
      'source.objectStorage.url: clickhousectl requires one and sends it even if it is empty',
    ),
    ...noteIf(
      objectStorage?.accessKey !== undefined && !['s3', 'gcs', 'dospaces'].includes(objectStorage.type),
      'source.objectStorage.accessKey: clickhousectl takes access keys for s3, gcs and dospaces only',
    ),
    ...noteIf(isLeftOut(postgres), `source.postgres.credentials ${NO_LOGIN}`),
    ...noteIf(isLeftOut(mysql), `source.mysql.credentials ${NO_LOGIN}`),
    ...noteIf(
      mongodb !== undefined && !mongodb.credentials,
      'source.mongodb.credentials: clickhousectl requires --username and --password',
    ),
  ];
}

const NO_LOGIN = 'is left out: clickhousectl takes no login with a role';

function noteIf(when: boolean, note: string): readonly Part[] {
  return when ? [{ note }] : [];
}
