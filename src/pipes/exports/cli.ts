// A create body as a command of the vendor's own tool, clickhousectl.
import type { PipeCreateBody } from '../writeEndpoints';
import { kindById, type KindId } from '../../sources/registry';
import { toolsOf } from '../../sources/tools';
import type { SourceBody } from '../../sources/form';
import { sourceBodyOf } from '../../sources/sourceBody';
import { bodyFlags } from './cli/flags';
import { ruleOf, value, type Part, type Rules } from './cli/rules';
import { hideSecrets, isHiddenObject, type Hidden } from './secrets';
import { quote } from '../../lib/shellWord';
import { requiring } from './shell';

interface CliExport {
  command: string;
  /** What the draft has and the tool cannot say, and what the tool adds of its own accord. */
  notes: string[];
}

/**
 * The command for bash and zsh that creates the pipe. Secrets come from environment variables, without which the
 * command does not run; the API key from wherever the tool finds it.
 */
export function toCli(body: PipeCreateBody, { service }: { service: string }): CliExport {
  const [kind, sourceBody] = sourceBodyOf(body.source);
  if (kind === undefined) return { command: '', notes: ['source: the draft has none yet.'] };
  const { cli } = toolsOf[kind];
  const leftOut = cli.leavesOut?.(sourceBody) ?? {};
  const { body: hidden, secrets } = hideSecrets(
    withSource(body, kind, without(sourceBody, Object.keys(leftOut))),
  );
  const target = kindById(kind)?.family === 'database' ? 'database' : 'table';
  const flags = Object.entries(cli.flags).map(([path, flag]) => [`source.${kind}.${path}`, ruleOf(flag)]);
  const rules: Rules = { ...bodyFlags[target], ...Object.fromEntries(flags) };
  const parts = [
    ...translate(hidden, rules, ''),
    ...(target === 'table' ? tableDefaults(body) : []),
    ...Object.entries(cli.requires?.(sourceBody) ?? {}).flatMap(([flag, text]) => value(flag)(text)),
    ...(cli.notes?.(sourceBody) ?? []).map((note) => ({ note: `source.${kind}.${note}` })),
    ...Object.entries(leftOut).map(([key, why]) => ({ note: `source.${kind}.${key} ${why}` })),
  ];
  const lines = parts.flatMap((part) => ('flag' in part ? [argument(part.flag, part.word)] : []));
  const needed = requiring(secrets.map((secret) => secret.variable));
  const start = `${needed}clickhousectl cloud clickpipe create ${cli.name} ${quote(service)}`;
  return {
    command: `${[start, ...lines].join(' \\\n  ')}\n`,
    notes: parts.flatMap((part) => ('note' in part ? [`${part.note}.`] : [])),
  };
}

function withSource(body: PipeCreateBody, kind: KindId, sourceBody: SourceBody): PipeCreateBody {
  return { ...body, source: { ...body.source, [kind]: sourceBody } };
}

function without(sourceBody: SourceBody, keys: readonly string[]): SourceBody {
  return Object.fromEntries(Object.entries(sourceBody).filter(([key]) => !keys.includes(key)));
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

/** What the tool requires of a destination. The API has a default for the database too. */
function tableDefaults({ destination, settings, source }: PipeCreateBody): readonly Part[] {
  return [
    ...(destination.database === undefined ? value('--database')('default') : []),
    ...noteIf(destination.table === undefined, 'destination.table: clickhousectl requires --table'),
    ...noteIf(
      destination.managedTable === false,
      'destination.managedTable: clickhousectl sends a table definition all the same',
    ),
    // The server refuses that setting for other kinds (api-notes 5.1).
    ...noteIf(
      settings !== undefined && !source.kafka,
      'settings: clickhousectl may add kafka_read_committed to them, which the server takes for Kafka only',
    ),
  ];
}

function noteIf(when: boolean, note: string): readonly Part[] {
  return when ? [{ note }] : [];
}
