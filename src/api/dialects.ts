// Two places where the published reference page and the official OpenAPI document disagree. Known clients speak the
// document's form; we send it first. Where a server refuses it, the published form is sent once and remembered for
// the session. Nothing else in the project knows of this.
import { isRecord } from '../lib/objects';

export type Dialect = 'official' | 'published';
export type DialectName = 'stateCommand' | 'cdcScaling';

interface Request {
  path: string;
  body: unknown;
}

interface Translation {
  /** The status by which a server that speaks only the published form refuses the official one. */
  readonly refusal: number;
  /** A refusal in these words is about the pipe, so the server did read the official form. */
  readonly understood?: RegExp;
  /** The published form of an official request. */
  readonly toPublished: (request: Request) => Request;
  /** The official form of a published request, or undefined if it is not one. For the mock, which accepts both. */
  readonly toOfficial: (request: Request, anyService: string) => Request | undefined;
}

const OFFICIAL_CDC = /^(\/v1\/organizations\/[^/]+)\/services\/[^/]+\/clickpipesCdcScaling$/;
const PUBLISHED_CDC = /^(\/v1\/organizations\/[^/]+)\/clickpipes\/cdcScaling$/;

export const dialects: Readonly<Record<DialectName, Translation>> = {
  /** `{ command: 'stop' }` in the document, `{ action: 'stop' }` on the page. */
  stateCommand: {
    refusal: 400,
    understood: /already running|must be paused|current state/i,
    toPublished: ({ path, body }) => ({ path, body: renameKey(body, 'command', 'action') }),
    toOfficial: ({ path, body }) =>
      isRecord(body) && 'action' in body ? { path, body: renameKey(body, 'action', 'command') } : undefined,
  },
  /** Under the service in the document, under the organization on the page. */
  cdcScaling: {
    refusal: 404,
    toPublished: ({ path, body }) => ({
      path: path.replace(OFFICIAL_CDC, '$1/clickpipes/cdcScaling'),
      body,
    }),
    toOfficial: ({ path, body }, anyService) =>
      PUBLISHED_CDC.test(path)
        ? {
            path: path.replace(PUBLISHED_CDC, `$1/services/${anyService}/clickpipesCdcScaling`),
            body,
          }
        : undefined,
  },
};

function renameKey(body: unknown, from: string, to: string): unknown {
  if (!isRecord(body) || !(from in body)) return body;
  const { [from]: value, ...rest } = body;
  return { ...rest, [to]: value };
}
