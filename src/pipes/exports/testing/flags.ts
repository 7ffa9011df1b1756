// The arguments of the exported command, for the tests of its flags: of bodies that have every field.
import { toCli } from '../cli';
import { fullBody, type KINDS } from './bodies';

/** The flags with their values, one a line. */
const flagsOf = (...[kind, choice]: Parameters<typeof fullBody>) =>
  toCli(fullBody(kind, choice), { service: 'svc-1' })
    .command.split(' \\\n  ')
    .slice(1)
    .map((line) => line.trim());

const BESIDE = new Set(
  `name validate-samples database destination-database table managed-table table-definition-file column role
  field-mapping replicas cpu-millicores memory-gb`
    .split(/\s+/)
    .map((name) => `--${name}`),
);
const isBeside = (line: string) =>
  BESIDE.has(line.split(' ')[0] ?? '') || /^--(streaming|object-storage|clickhouse)-/.test(line);
/** Arguments that do not depend on the kind. */
export const besideSource = (kind: (typeof KINDS)[number]) => flagsOf(kind).filter(isBeside).join('\n');
/** Arguments for the source. */
export const forSource = (...args: Parameters<typeof fullBody>) =>
  flagsOf(...args)
    .filter((line) => !isBeside(line))
    .join('\n');
