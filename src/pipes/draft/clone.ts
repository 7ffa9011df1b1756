// A draft from a pipe that exists: everything the API tells of it. Secrets and roles it does not tell; they are asked again.
import { inside } from '../../lib/objects';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm } from '../../sources/form';
import { viewSource } from '../../sources/registry';
import { readScaling } from '../scaling';
import { engineName, type Pipe } from '../wire';
import { asBody } from './draft';
import { draftFromBody, type Draft } from './draft';
import { importBody } from './import/importBody';
import { isOfAnswers } from './import/misfitNotes';

/** The name of a copy: `orders-copy`. */
function copyName(name: string): string {
  return name !== '' ? `${name}-copy` : '';
}

/** A draft of the same configuration under another name. */
export function draftFromPipe(service: string, pipe: Pipe, kind: SourceKind, form: AnySourceForm): Draft {
  return asCopy(draftOfPipe(service, pipe, kind, form));
}

/**
 * The same, with notes on all of the pipe that the copy does not carry, what this program does not know included.
 * `raw` is the pipe as the API sent it, in JSON.
 */
export function cloneOfPipe(
  service: string,
  { raw, ...pipe }: Pipe & { raw?: string },
  kind: SourceKind,
  form: AnySourceForm,
): Draft {
  const told: unknown = raw === undefined ? pipe : overlaid(JSON.parse(raw), pipe);
  const draft = importBody(service, told, kind, form);
  return asCopy({ ...draft, notes: draft.notes?.filter((note) => !isOfAnswers(note)) ?? [] });
}

/** What was read goes before what was sent: of an address, for one, the login is not read. */
function overlaid(sent: unknown, read: unknown): unknown {
  if (read === undefined || read === null) return sent;
  if (Array.isArray(sent) && Array.isArray(read)) {
    return sent.length === read.length ? sent.map((each, index) => overlaid(each, read[index])) : sent;
  }
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object') return read;
  return Object.fromEntries(
    Object.entries(sent).map(([key, each]) => [key, overlaid(each, inside(read, key))]),
  );
}

/** The draft under the name of a copy. */
export function asCopy(draft: Draft): Draft {
  return { ...draft, destination: { ...draft.destination, name: copyName(draft.destination.name) } };
}

/** What the API tells of a pipe as values of forms, under its own name. */
export function draftOfPipe(service: string, pipe: Pipe, kind: SourceKind, form: AnySourceForm): Draft {
  const { body: source, variant } = viewSource(pipe.source);
  const { replicas, cpuMillicores, memoryGb } = readScaling(pipe.scaling);
  const scaled = replicas !== undefined && cpuMillicores !== undefined && memoryGb !== undefined;
  // What is read is shaped as what is sent, less the secrets, with nulls; whatever does not fit is seen in the form.
  const body = asBody(
    withoutNulls({
      name: pipe.name,
      source: { [kind.id]: source },
      destination: {
        ...pipe.destination,
        tableDefinition: pipe.destination?.tableDefinition && {
          ...pipe.destination.tableDefinition,
          engine: {
            ...pipe.destination.tableDefinition.engine,
            type: engineName(pipe.destination.tableDefinition.engine?.type),
          },
        },
      },
      fieldMappings: pipe.fieldMappings,
      ...(scaled && kind.scales
        ? { scaling: { replicas, replicaCpuMillicores: cpuMillicores, replicaMemoryGb: memoryGb } }
        : {}),
      settings: pipe.settings,
    }),
  );
  return draftFromBody(service, kind.id, variant, body, form);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => [key, withoutNulls(each)]),
  );
}
