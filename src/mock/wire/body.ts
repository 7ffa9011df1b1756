// Reads the body of a request as strictly as the write schemas of the endpoint table.
import { readJsonDocuments } from '../../lib/paste/jsonDocument';
import { z } from '../../lib/zod';
import { refuse, refuseWith } from '../refusal';
import { nullable, withoutNulls } from './nullable';
import type { EndpointName, Match } from './routes';
import { describeIssues } from './errorText';

const NONE: ReadonlySet<string> = new Set();

/**
 * What the API takes besides and the dashboard never sends. `concurrency` of an object storage pipe is deprecated in the
 * official document (`ClickPipeScalingPatchRequest`): it is taken within its bounds and changes nothing here.
 */
const deprecated: Readonly<Partial<Record<EndpointName, z.ZodMiniObject>>> = {
  pipeScale: z.object({ concurrency: z.optional(z.int().check(z.minimum(0), z.maximum(34))) }),
};

/** The body of a request: 415 when it is not sent as JSON, which the official document has as the only form. */
export function parseBody(text: string, type: string): unknown {
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(type)) {
    refuseWith(415, `Content-Type must be application/json, not "${type}"`);
  }
  return parseRequestJson(text);
}

/**
 * The JSON of a request, undefined when there is none; 400 when it is broken, or says one thing twice: RFC 8259, section
 * 4, leaves open which of two values of a name counts, so none may be chosen here.
 */
export function parseRequestJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  const { value, repeated } = parsed(text);
  if (repeated[0] !== undefined) refuse(`${repeated[0]}: Given more than once`);
  return value;
}

function parsed(text: string): { value: unknown; repeated: string[] } {
  try {
    // The value is the browser's: the other reader takes more than JSON, and keeps digits as texts.
    const value: unknown = JSON.parse(text);
    return { value, repeated: readJsonDocuments(text).flatMap((each) => each.repeated) };
  } catch {
    return refuse('The request body is not valid JSON');
  }
}

/**
 * What the endpoint's handler gets: the body after its schema. Unknown, misspelled and misplaced keys, wrong types and
 * bounds are refused with 400 and the path of the field.
 */
export function checkBody({ name, endpoint }: Pick<Match, 'name' | 'endpoint'>, sent: unknown): unknown {
  if (!endpoint.body) return undefined;
  if (sent === undefined) refuse('A request body is required');
  const body = withoutDeprecated(name, withoutNulls(sent, nullable[name] ?? NONE));
  // Keys that all say "not given" change nothing, but they are keys: only an empty object is refused as empty.
  if (isEmpty(body) && !isEmpty(sent)) return {};
  const checked = z.safeParse(endpoint.body, body);
  return checked.success ? checked.data : refuse(describeIssues(checked.error.issues, endpoint.body, body));
}

function withoutDeprecated(name: EndpointName, body: unknown): unknown {
  const schema = deprecated[name];
  if (!schema || typeof body !== 'object' || body === null) return body;
  const keys = Object.keys(schema.shape);
  const given = Object.fromEntries(
    Object.entries(body).filter(([key, value]) => keys.includes(key) && value !== null),
  );
  const checked = z.safeParse(schema, given);
  if (!checked.success) refuse(describeIssues(checked.error.issues, schema, given));
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

function isEmpty(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0;
}
