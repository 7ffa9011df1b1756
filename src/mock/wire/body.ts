// Reads the body of a request as strictly as the write schemas of the endpoint table.
import { z } from '../../lib/zod';
import { refuse } from '../refusal';
import { nullable, withoutNulls } from './nullable';
import type { Match } from './routes';
import { describeIssues } from './words';

const NONE: ReadonlySet<string> = new Set();

/** The JSON of a request, undefined when there is none; 400 when it is broken. */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('The request body is not valid JSON');
  }
}

/**
 * What the endpoint's handler gets: the body after its schema. Unknown, misspelled and misplaced keys, wrong types and
 * bounds are refused with 400 and the path of the field.
 */
export function readBody({ name, endpoint }: Pick<Match, 'name' | 'endpoint'>, sent: unknown): unknown {
  if (!endpoint.body) return undefined;
  if (sent === undefined) refuse('A request body is required');
  const body = withoutNulls(sent, nullable[name] ?? NONE);
  const parsed = z.safeParse(endpoint.body, body);
  return parsed.success ? parsed.data : refuse(describeIssues(parsed.error.issues, endpoint.body, body));
}
