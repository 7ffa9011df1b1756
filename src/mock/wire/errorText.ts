// Turns what is wrong with a body into the server's words (api-notes 3 and 10.1).
import type { z } from '../../lib/zod';
import { boundsAt } from './bounds';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const MOST = 5;

/**
 * One line for all issues, each with the path of its field: `scaling.replicas: Not between 1 and 40`. What concerns
 * the body as a whole stands alone.
 */
export function describeIssues(issues: readonly Issue[], schema: z.core.$ZodType, body: unknown): string {
  const lines = issues.flatMap((issue) => describe(issue, [], schema, body));
  return [...new Set(lines)].slice(0, MOST).join('; ');
}

function describe(issue: Issue, at: Path, schema: z.core.$ZodType, body: unknown): string[] {
  const path = [...at, ...issue.path];
  const say = (words: string) => [path.length === 0 ? words : `${write(path)}: ${words}`];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${write([...path, key])}: Unknown property`);
    case 'invalid_type':
      if (valueAt(body, path) === undefined) return say('Required');
      return say(`Must be ${article(issue.expected)}`);
    case 'invalid_value':
      if (valueAt(body, path) === undefined) return say('Required');
      return say(`Must be one of ${issue.values.map(String).join(', ')}`);
    case 'too_small':
    case 'too_big':
      return say(outside(issue, boundsAt(schema, path)));
    case 'not_multiple_of':
      return say(`Must be a multiple of ${issue.divisor}`);
    case 'invalid_union': {
      // The form that was meant is the one with the fewest mistakes.
      const [nearest] = issue.errors.toSorted((a, b) => weigh(a) - weigh(b));
      return nearest?.flatMap((inner) => describe(inner, path, schema, body)) ?? say('Invalid value');
    }
    default:
      return say(issue.message);
  }
}

function outside(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  { least, most }: { least: number | undefined; most: number | undefined },
): string {
  if (issue.origin === 'string') {
    return issue.code === 'too_small'
      ? 'Must not be empty'
      : `Must be at most ${issue.maximum} characters long`;
  }
  if (issue.origin === 'array') return 'Must not be empty';
  if (least !== undefined && most !== undefined) return `Not between ${least} and ${most}`;
  return issue.code === 'too_small'
    ? `Value must be >= ${issue.minimum}`
    : `Value must be <= ${issue.maximum}`;
}

function weigh(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function article(expected: string): string {
  if (expected === 'int') return 'an integer';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

/** `['a', 0, 'b']` -> `a[0].b`. */
function write(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    body,
  );
}
