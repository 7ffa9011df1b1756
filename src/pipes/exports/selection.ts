// Pipes that exist, one or several, as texts for other tools.
import { PUBLIC_API } from '../../api/curl';
import type { PipeView, ServiceOf } from '../view';
import { toCurl } from './curl';
import { existingBody, type ExistingBody } from './existing';
import { toJson, toJsonList } from './json';
import type { Secret } from './names';
import { replaceSecrets } from './secrets';
import { importAddress, slug, toImportBlock } from './terraform';

/** A pipe with all that its exports need. */
export interface Exported {
  view: PipeView;
  /** The service that it is in. */
  service: string;
  existing: ExistingBody;
  /** Goes before the names of its secrets where several pipes stand side by side; absent for one alone. */
  owner?: string;
  /** Name of its resource, unlike that of any other. */
  address: string;
}

export const exportFormats = ['json', 'curl', 'terraform'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const formatLabels: Readonly<Record<ExportFormat, string>> = {
  json: 'JSON',
  curl: 'curl',
  terraform: 'Terraform import',
};

interface ExportText {
  text: string;
  /** A name for the file: `orders-stream.json`. */
  file: string;
}

/** So many pipes are turned into bodies before the page may draw again. */
const AT_ONCE = 20;

/**
 * Turns pipes into bodies, in the order given. `onProgress` hears how many are done; ends early, with what it has, when
 * the signal is aborted.
 */
export async function prepareExport(
  views: readonly PipeView[],
  serviceOf: ServiceOf,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Exported[]> {
  const owners = unique(views.map(({ name }) => slug(name)));
  const addresses = unique(views.map(({ name, id }) => importAddress(name, id)));
  const prepared: Exported[] = [];
  for (const [index, view] of views.entries()) {
    if (signal.aborted) break;
    const place = view.pipe.serviceId || serviceOf(view);
    prepared.push({
      view,
      service: place,
      existing: await existingBody(view, place),
      address: addresses[index] ?? '',
      ...(views.length > 1 ? { owner: owners[index] ?? '' } : {}),
    });
    if (prepared.length % AT_ONCE !== 0) continue;
    onProgress(prepared.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return prepared;
}

/** The same names, a number behind each that was there before. */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let count = 2; taken.has(candidate); count += 1) candidate = `${name}_${count}`;
    taken.add(candidate);
    return candidate;
  });
}

/** The text of a format; undefined where none of the pipes can be written in it. */
export function exportSelection(
  format: ExportFormat,
  pipes: readonly Exported[],
  org: string,
): ExportText | undefined {
  const text = writers[format](pipes, org);
  const [only] = pipes;
  const base = pipes.length === 1 && only ? slug(only.view.name).replaceAll('_', '-') : 'pipes';
  return text === '' ? undefined : { text, file: `${base}${suffixes[format]}` };
}

const suffixes: Readonly<Record<ExportFormat, string>> = {
  json: '.json',
  curl: '.sh',
  terraform: '-import.tf',
};

const writers: Readonly<Record<ExportFormat, (pipes: readonly Exported[], org: string) => string>> = {
  json(pipes) {
    const [only] = pipes;
    if (pipes.length === 1 && only) return only.existing.body ? `${toJson(only.existing.body)}\n` : '';
    const known = pipes.flatMap(({ existing, owner = '' }) =>
      existing.body ? [{ body: existing.body, owner }] : [],
    );
    return known.length === 0 ? '' : `${toJsonList(known)}\n`;
  },
  curl(pipes, org) {
    return pipes
      .flatMap(({ existing, service, owner }) =>
        existing.body
          ? [
              toCurl(existing.body, {
                baseUrl: PUBLIC_API,
                org,
                service,
                ...(owner === undefined ? {} : { owner }),
              }),
            ]
          : [],
      )
      .join('\n');
  },
  terraform(pipes) {
    return pipes
      .filter(({ view }) => view.id !== '')
      .map(({ view, service, address }) =>
        toImportBlock({ service, pipe: view.id, name: view.name, address }),
      )
      .join('\n');
  },
};

/** A value that has to be supplied, because the API does not tell it. */
export interface Supply extends Secret {
  /** Name of the pipe. */
  pipe: string;
  /** The pipe may have none: it is then taken out. */
  optional: boolean;
}

/** Everything that has to be supplied for these pipes. */
export function suppliesOf(pipes: readonly Exported[]): Supply[] {
  return pipes.flatMap(({ view, existing, owner }) => {
    if (!existing.body) return [];
    const { secrets } = replaceSecrets(existing.body, { owner });
    return secrets.map((secret) => ({
      ...secret,
      pipe: view.name,
      optional: existing.optional.includes(secret.path),
    }));
  });
}

/** What is not as it should be in a format, by pipe: whole sentences. */
export function exportNotes(format: ExportFormat, pipes: readonly Exported[]): string[] {
  const several = pipes.length > 1;
  return pipes.flatMap(({ view, existing }) => {
    const notes = format === 'terraform' ? importNotes(view) : bodyNotes(existing);
    return notes.map((note) => (several ? `${view.name}: ${note}` : note));
  });
}

function importNotes({ id }: PipeView): string[] {
  return id === '' ? ['The API gave no ID for it, so it cannot be imported.'] : [];
}

function bodyNotes(existing: ExistingBody): readonly string[] {
  return existing.body ? existing.problems : [existing.why];
}
