// What a kind of source is to the rest of the project. Each kind is one folder and one line in `registry.ts`.
import type { Icon } from '@tabler/icons-react';
import type { z } from '../lib/zod';
import type { SourceDetails } from './details';
import type { FieldTable } from './fields';
import type { AnySourceForm } from './form';
import { loadPart } from '../ui/loadPart';

export type Family = 'stream' | 'files' | 'database';

/** A table or collection that a database pipe replicates. */
export interface ReplicatedTable {
  source: string;
  target: string;
  engine: string | undefined;
  sortingKeys: readonly string[];
  excludedColumns: readonly string[];
}

/** What is known of every kind at first sight: enough for lists, headers and rules. */
export interface SourceKind {
  /** The key of the kind in `source`, as the API names it. */
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  readonly icon: Icon;
  /** Names of the vendor's flavours by their `type`; a kind without flavours has none. */
  readonly variants: Readonly<Record<string, string>>;
  /** The flavour that is meant when none is sent: choosing it sends none. */
  readonly impliedVariant?: string;
  readonly read: z.ZodMiniType;
  readonly docsUrl: string;
  /** The vendor has not released it for everyone; the API may refuse it for an organization. */
  readonly preview?: boolean;
  /** Can its replicas be counted and sized (api-notes 5.2)? Database pipes share the service's CDC compute instead. */
  readonly scales: boolean;
  /** Can a stopped copy be loaded again from the source? */
  readonly resyncs: boolean;
  /** Can anything of the source be changed after creation? */
  readonly patches: boolean;
  /** Is it measured how much of its change log the source keeps for the pipe? */
  readonly tellsLogSize: boolean;
  /** Can the API read the schema at the source before there is a pipe? */
  readonly discovers: boolean;
  /** The flavour's `type` as read, or undefined. */
  readonly variantOf: (source: unknown) => string | undefined;
  /** Where the rows come from, in one short string: topics, bucket, host and database. */
  readonly headline: (source: unknown) => string | undefined;
  /** Does the pipe end by itself when everything is loaded? */
  readonly runsOnce: (source: unknown) => boolean;
  /** Tables it replicates; empty for kinds that write one table. */
  readonly tables: (source: unknown) => readonly ReplicatedTable[];
  /** Names of every place the pipe connects to, for search and for finding pipes behind an endpoint. */
  readonly hosts: (source: unknown) => readonly string[];
  /** IDs of the reverse private endpoints it names; kinds that reach one by its DNS name have none. */
  readonly privateEndpointIds: (source: unknown) => readonly string[];
  /** The table of its fields; a chunk of its own. */
  readonly loadFields: () => Promise<{ fields: FieldTable }>;
  /** The source in words, made of that table. */
  readonly loadDetails: () => Promise<(source: unknown) => SourceDetails>;
  /** The fields, rules and mapping to create such a pipe; a chunk of its own. Absent: cannot be created here yet. */
  readonly loadForm?: () => Promise<{ form: AnySourceForm }>;
}

interface Definition<Read extends z.ZodMiniType> {
  id: string;
  label: string;
  family: Family;
  icon: Icon;
  variants?: Readonly<Record<string, string>>;
  impliedVariant?: string;
  read: Read;
  docsUrl: string;
  preview?: boolean;
  scales: boolean;
  resyncs: boolean;
  patches: boolean;
  tellsLogSize?: boolean;
  discovers?: boolean;
  variantOf?: (source: z.output<Read>) => string | null | undefined;
  headline: (source: z.output<Read>) => string | null | undefined;
  runsOnce?: (source: z.output<Read>) => boolean;
  tables?: (source: z.output<Read>) => readonly ReplicatedTable[];
  hosts: (source: z.output<Read>) => readonly (string | null | undefined)[];
  privateEndpointIds?: (source: z.output<Read>) => readonly string[] | null | undefined;
  loadFields: () => Promise<{ fields: FieldTable }>;
  loadForm?: () => Promise<{ form: AnySourceForm }>;
}

/**
 * Declares a kind. Inside, its functions see their own read type; outside all kinds look alike: the registry hands
 * each kind only what that kind's `read` schema produced.
 */
export function defineSource<Read extends z.ZodMiniType>(
  definition: Definition<Read>,
): SourceKind & { readonly read: Read } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The border: it is what the kind's own schema read.
  const own = (source: unknown) => source as z.output<Read>;
  const {
    variantOf,
    headline,
    runsOnce,
    tables,
    hosts,
    privateEndpointIds,
    loadFields,
    loadForm,
    variants,
    tellsLogSize,
    discovers,
    ...rest
  } = definition;
  return {
    ...rest,
    variants: variants ?? {},
    tellsLogSize: tellsLogSize ?? false,
    discovers: discovers ?? false,
    variantOf: (source) => variantOf?.(own(source)) ?? undefined,
    headline: (source) => headline(own(source)) || undefined,
    runsOnce: (source) => runsOnce?.(own(source)) ?? false,
    tables: (source) => tables?.(own(source)) ?? [],
    hosts: (source) =>
      hosts(own(source)).filter((host): host is string => typeof host === 'string' && host !== ''),
    privateEndpointIds: (source) => privateEndpointIds?.(own(source)) ?? [],
    loadFields: () => loadPart(loadFields),
    loadDetails: async () => {
      const [{ fields }, { detailsOf }] = await Promise.all([
        loadPart(loadFields),
        loadPart(() => import('./details')),
      ]);
      return (source) => detailsOf(fields, source);
    },
    ...(loadForm ? { loadForm: () => loadPart(loadForm) } : {}),
  };
}
