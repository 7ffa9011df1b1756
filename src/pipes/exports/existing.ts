// The body that would create a pipe that exists, as far as the API tells it.
import { z } from '../../lib/zod';
import { inside } from '../../lib/objects';
import { bodyOfKind } from '../../sources/sourceBody';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm, FormValues } from '../../sources/form';
import { pipeCreateBody, type PipeCreateBody } from '../writeEndpoints';
import { draftFromPipe } from '../draft/clone';
import { draftToBody, type Draft } from '../draft/draft';
import { unsupportedParts } from '../unsupportedParts';
import { settingTexts } from '../settingValues';
import type { PipeView } from '../view';
import { engineName, type Pipe } from '../wire';
import { WRITE_ONLY } from './secrets';
import { splitText } from './texts';
import { fillWriteOnly } from './writeOnly';

export type ExistingBody =
  | {
      body: PipeCreateBody;
      /** Paths of values that the pipe may have had, and that are left out if it had not: `source.mongodb.credentials.username`. */
      optional: readonly string[];
      /** What the pipe has and the body has not, or otherwise: whole sentences, each begins with a path. */
      lost: readonly string[];
      /** The same, and what has to be mended by hand before the body can be sent. */
      problems: readonly string[];
    }
  /** A kind that cannot be written, and why. */
  | { body?: undefined; lost?: undefined; why: string };

/** Loads the form of the pipe's kind and turns the pipe into a body, with `WRITE_ONLY` in its gaps. */
export async function existingBody(view: PipeView, service: string): Promise<ExistingBody> {
  const { kind, id } = view.source;
  if (!kind?.loadForm) {
    return { why: `Penstock does not know how pipes of kind ${id} are written. The import block works.` };
  }
  const { form } = await kind.loadForm();
  try {
    return convert(view, service, kind, form);
  } catch {
    // What the API told does not even have the shape of this kind.
    return {
      why: `The API’s answer for ${view.name} does not fit its kind of source, so there is no body for it. Use the import block.`,
    };
  }
}

function convert(view: PipeView, service: string, kind: SourceKind, form: AnySourceForm): ExistingBody {
  const draft = draftFromPipe(service, view.pipe, kind, form);
  const { required, all } = fillWriteOnly(kind, form, draft.source);
  const bodyWith = (source: FormValues) =>
    draftToBody({ ...draft, source, destination: destinationOf(view, draft) }, form, kind.family);
  const body = bodyWith(all);
  const needed = new Set(gapsOf(bodyWith(required)));
  const lost = [
    ...unsupportedParts(view.pipe).map(({ path, why }) => `${path}: ${why}, so it is left out.`),
    ...unlike(view, kind, body),
  ];
  return {
    body,
    optional: gapsOf(body).filter((path) => !needed.has(path)),
    lost,
    problems: [...lost, ...unfit(body)],
  };
}

/** Under its own name, not as a copy. */
function destinationOf({ pipe, capabilities }: PipeView, { destination }: Draft): Draft['destination'] {
  const { table } = destination;
  return {
    ...destination,
    name: pipe.name || WRITE_ONLY,
    table: table === '' && capabilities.family !== 'database' ? WRITE_ONLY : table,
  };
}

/** Paths of all gaps. */
function gapsOf(value: unknown, path = ''): string[] {
  if (value === WRITE_ONLY) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => gapsOf(each, path === '' ? key : `${path}.${key}`));
}

/** What the create schema would refuse, apart from the gaps. */
function unfit(body: PipeCreateBody): string[] {
  const parsed = z.safeParse(pipeCreateBody, body);
  if (parsed.success) return [];
  const gaps = new Set(gapsOf(body));
  return parsed.error.issues
    .map(({ path }) => path.join('.'))
    .filter((path) => !gaps.has(path))
    .map(
      (path) =>
        `${path}: the API did not tell it, or told something that a body cannot have. Enter it by hand.`,
    );
}

/** What the pipe has and the body says otherwise: a flavour or value that this program cannot write. */
function unlike({ source, pipe, scaling }: PipeView, kind: SourceKind, body: PipeCreateBody): string[] {
  // The kind's read schema looks at it as it looks at an answer.
  const read = z.parse(kind.read, bodyOfKind(body.source, kind.id));
  return [
    ...otherKinds(pipe, kind),
    ...differences(source.body, read, `source.${kind.id}`),
    ...differences(plainDestination(pipe), body.destination, 'destination'),
    ...differences(settingTexts(pipe.settings ?? {}), settingTexts(body.settings ?? {}), 'settings'),
    ...(!body.scaling && scaling.replicas !== undefined
      ? [`scaling: ${sizeless(kind)}, so it is left out.`]
      : []),
  ];
}

function sizeless({ scales }: SourceKind): string {
  return scales
    ? 'the API does not report the size at this moment'
    : 'no size goes with the creation of this kind';
}

/** A body has one source. */
function otherKinds({ source }: Pipe, { id }: SourceKind): string[] {
  return Object.entries(source ?? {}).flatMap(([key, body]) =>
    key === id || typeof body !== 'object' || body === null
      ? []
      : [`source.${key}: a body has one source, so it is left out.`],
  );
}

/** With the engine under the name that a body has for it. */
function plainDestination({ destination }: Pipe): unknown {
  const definition = destination?.tableDefinition;
  if (!definition?.engine) return destination;
  const engine = { ...definition.engine, type: engineName(definition.engine.type) };
  return { ...destination, tableDefinition: { ...definition, engine } };
}

function differences(had: unknown, has: unknown, path: string): string[] {
  if (had === undefined || had === null || had === '' || has === WRITE_ONLY) return [];
  if (Array.isArray(had) && had.length === 0) return [];
  if (typeof had !== 'object') {
    return had === has ? [] : [`${path}: the pipe has ${shown(had)}, which is not in the body.`];
  }
  return Object.entries(had).flatMap(([key, each]) => differences(each, inside(has, key), `${path}.${key}`));
}

/** A value in a sentence; one that could carry a login is not repeated. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return splitText(text, true) === 'plain' ? text : 'a value';
}
