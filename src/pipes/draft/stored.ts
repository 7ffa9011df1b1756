// A draft as it is stored: without secrets, and read as what it is: something that anything may have happened to.
import { isSecretName } from '../../lib/secrets/names';
import { withoutSecrets } from '../../lib/secrets/find';
import { z } from '../../lib/zod';
import { fitValues } from './fitValues';
import { emptyDestination, type DestinationValues } from './destination';
import type { Draft } from './draft';
import { draftNote } from './import/notes';
import { engineTypes } from '../wire';
import { emptySize, type SizeValues } from './size';

const values = z.record(z.string(), z.unknown());
const stored = z.object({
  organization: z.string(),
  id: z.string().check(z.minLength(1)),
  service: z.string(),
  kind: z.string(),
  variant: z.optional(z.string()),
  source: values,
  destination: values,
  size: values,
  notes: z.catch(z.optional(z.array(draftNote)), undefined),
  updatedAt: z.number(),
  notKept: z.catch(z.optional(z.array(z.string())), undefined),
});

/** What lies under the key of a draft. */
export interface StoredDraft extends Draft {
  organization: string;
  notKept: readonly string[];
}

/**
 * Reads what was stored. `stored` is undefined for what is no draft; `isClean`: nothing had to be taken out of it that an
 * older version let through.
 */
export function readStored(given: unknown): { stored?: StoredDraft; isClean: boolean } {
  const parsed = z.safeParse(stored, given);
  if (!parsed.success) return { isClean: false };
  const { source, destination, size, notes, notKept = [], ...rest } = parsed.data;
  const draft: Draft = {
    ...rest,
    ...(notes ? { notes } : {}),
    variant: rest.variant,
    // A value that is none, or that an older version did not have, is empty; `fitDraft` does so for those of a kind.
    source: fitValues({}, source),
    destination: fitDestination(destination),
    size: fitValues<SizeValues>(emptySize, size),
  };
  const named = Object.keys(source).filter((key) => isSecretName(key) && !/id$/i.test(key));
  const clean = toStored(draft, named, rest.organization);
  return {
    stored: { ...clean, notKept: [...new Set([...notKept, ...clean.notKept])] },
    isClean: clean.notKept.length === 0,
  };
}

function fitDestination(given: object): DestinationValues {
  const values = fitValues<DestinationValues>(emptyDestination, given);
  return {
    ...values,
    target: values.target === 'existing' ? 'existing' : 'new',
    engine: engineTypes.find((each) => each === values.engine) ?? emptyDestination.engine,
    columns: values.columns.map((each) => fitValues({ name: '', type: '', sourceField: '' }, each)),
    sortingKey: texts(values.sortingKey),
    sumColumns: texts(values.sumColumns),
    roles: texts(values.roles),
  };
}

/** Of a list of whatever, the texts. */
function texts(list: readonly unknown[]): string[] {
  return list.filter((each) => typeof each === 'string');
}

/** The draft as it may be stored; `secrets` names the values of the source that are secret whole. */
export function toStored(draft: Draft, secrets: readonly string[], organization: string): StoredDraft {
  const dropped: string[] = [];
  const clean = <Values>(part: Values, path: string): Values =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Its shape stays: texts become other texts.
    withoutSecretsIn(part, path, (each) => dropped.push(each)) as Values;
  const source = Object.fromEntries(
    Object.entries(draft.source).map(([key, value]) => {
      if (!secrets.includes(key)) return [key, clean(value, `source.${key}`)];
      if (value !== '') dropped.push(`source.${key}`);
      return [key, ''];
    }),
  );
  return {
    ...draft,
    ...(draft.notes ? { notes: clean(draft.notes, 'notes') } : {}),
    organization,
    source,
    destination: clean(draft.destination, 'destination'),
    size: clean(draft.size, 'size'),
    notKept: dropped.filter((path) => !path.startsWith('notes')),
  };
}

/** Lists and rows keep their places: where a text was secret, it is blank. */
function withoutSecretsIn(value: unknown, path: string, drop: (path: string) => void): unknown {
  if (typeof value === 'string') {
    const clean = withoutSecrets(value);
    if (clean !== value) drop(path);
    return clean;
  }
  if (Array.isArray(value))
    return value.map((each, index) => withoutSecretsIn(each, `${path}.${index}`, drop));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutSecretsIn(each, `${path}.${key}`, drop)]),
  );
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
