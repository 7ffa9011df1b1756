// A pipe that is being made: what was typed, and the body it gives.
import { randomId } from '../../lib/randomId';
import { bodyOfKind } from '../../sources/sourceBody';
import type { Family } from '../../sources/define';
import type { AnySourceForm, FormValues } from '../../sources/form';
import type { PipeCreateBody } from '../writeEndpoints';
import {
  destinationFromCreate,
  destinationToCreate,
  emptyDestination,
  type DestinationValues,
} from './destination';
import type { DraftNote } from './import/notes';
import { emptySize, sizeFromCreate, sizeToCreate, type SizeValues } from './size';

export interface Draft {
  id: string;
  /** The service the pipe will be in. */
  service: string;
  /** Key of the kind in the registry. */
  kind: string;
  variant: string | undefined;
  source: FormValues;
  destination: DestinationValues;
  size: SizeValues;
  /** What an import had to say that was not dismissed yet. */
  notes?: readonly DraftNote[];
  /** Epoch ms. */
  updatedAt: number;
  /**
   * Of a draft that came out of storage: where it had secrets, which are not stored (`source.password`,
   * `source.tables.0.target`). Such a value is blank, or what is left of it without its secret.
   */
  notKept?: readonly string[] | undefined;
}

export function newDraft(
  service: string,
  kind: string,
  variant: string | undefined,
  form: AnySourceForm,
  now = Date.now(),
): Draft {
  return {
    id: randomId(),
    service,
    kind,
    variant,
    source: form.empty(variant),
    destination: emptyDestination,
    size: emptySize,
    updatedAt: now,
  };
}

/** The body that is sent, exactly. Assumes that the rules of all steps hold. */
export function draftToBody(draft: Draft, form: AnySourceForm, family: Family): PipeCreateBody {
  const { validateSamples, ...size } = sizeToCreate(draft.size, family);
  const { name, ...destination } = destinationToCreate(draft.destination, family);
  const source = {
    [draft.kind]: form.toCreate(draft.source),
    ...(validateSamples === undefined ? {} : { validateSamples }),
  };
  // The registry binds the body to its kind; the create schema is what judges it before it is sent.
  return { name, source, ...destination, ...size };
}

/** A body of which parts may be missing: what is there was read by a schema, what is not the forms ask for. */
export function asBody(value: unknown): Partial<PipeCreateBody> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Read by the schema of a create, or of an answer.
  return value as Partial<PipeCreateBody>;
}

/** The values that give this body again; secrets that are not in it are empty. */
export function draftFromBody(
  service: string,
  kind: string,
  variant: string | undefined,
  body: Partial<PipeCreateBody>,
  form: AnySourceForm,
): Draft {
  return {
    ...newDraft(service, kind, variant, form),
    source: form.fromCreate(bodyOfKind(body.source, kind)),
    destination: destinationFromCreate(body),
    size: sizeFromCreate(body, body.source?.validateSamples),
  };
}
