// The endpoint table of making and changing pipes. Separate from `endpoints.ts` because of its weight.
import { endpoint } from '../api/endpoint';
import { lenient, list, notEmpty } from '../api/schema';
import { secretsOf } from '../api/secretValues';
import { z } from '../lib/zod';
import { sourceCreate, sourceDiscovery, sourcePatch } from '../sources/write';
import { PIPE, SERVICE } from './endpoints';
import { MAX_NAME } from './name';
import { scalingCreate } from './scaling';
import { settingsRead, settingsWrite } from './settings';
import { engineTypes, pipe } from './wire';

const text = () => z.string().check(z.minLength(1));
const name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME));

/** Exactly one kind of source is in the body (`validateSamples` is not a kind). */
const oneKind = <Source extends object>() =>
  z.refine<Source>(
    (source) =>
      Object.entries(source).filter(([key, body]) => key !== 'validateSamples' && body !== undefined)
        .length === 1,
    { error: 'Give exactly one kind of source.' },
  );

const columns = z.array(z.strictObject({ name: text(), type: text() })).check(z.minLength(1));
const fieldMappings = z
  .array(z.strictObject({ sourceField: text(), destinationField: text() }))
  .check(z.minLength(1));

const destinationCreate = z.strictObject({
  database: z.optional(text()),
  table: z.optional(text()),
  managedTable: z.optional(z.boolean()),
  tableDefinition: z.optional(
    z.strictObject({
      engine: z.strictObject({
        type: z.enum(engineTypes),
        versionColumnId: z.optional(text()),
        columnIds: z.optional(z.array(text()).check(z.minLength(1))),
      }),
      sortingKey: z.optional(z.array(text())),
      partitionBy: z.optional(text()),
      primaryKey: z.optional(text()),
    }),
  ),
  columns: z.optional(columns),
  roles: z.optional(z.array(text())),
});

/** The body of a create. */
export const pipeCreateBody = z.strictObject({
  name,
  source: sourceCreate.check(oneKind()),
  destination: destinationCreate,
  fieldMappings: z.optional(fieldMappings),
  scaling: z.optional(scalingCreate),
  settings: z.optional(settingsWrite),
});
export type PipeCreateBody = z.output<typeof pipeCreateBody>;

/** The body of a patch: at least one key. `settings` here is accepted by the server and not applied: use PUT. */
export const pipePatchBody = z
  .strictObject({
    name: z.optional(name),
    source: z.optional(sourcePatch.check(oneKind())),
    destination: z.optional(z.strictObject({ columns })),
    fieldMappings: z.optional(fieldMappings),
    settings: z.optional(settingsWrite),
  })
  .check(notEmpty('no fields to update'));
export type PipePatchBody = z.output<typeof pipePatchBody>;

const discovered = z.object({
  fields: lenient(
    list(z.object({ name: lenient(z.string()), type: lenient(z.string()), optional: lenient(z.boolean()) })),
  ),
  meta: lenient(z.record(z.string(), z.unknown())),
});

const discoveryBody = z.strictObject({ source: sourceDiscovery.check(oneKind()) });

const DIAL_TIMEOUT_MS = 300_000;

export const pipeWriteEndpoints = {
  /** Dials the source before it answers: seconds to minutes. */
  pipeCreate: endpoint('POST', `${SERVICE}/clickpipes`, {
    body: pipeCreateBody,
    secretsIn: secretsOf(pipeCreateBody),
    result: pipe,
    timeoutMs: DIAL_TIMEOUT_MS,
  }),
  pipeUpdate: endpoint('PATCH', PIPE, {
    body: pipePatchBody,
    secretsIn: secretsOf(pipePatchBody),
    result: pipe,
    timeoutMs: DIAL_TIMEOUT_MS,
  }),
  /** 404 on a database pipe means "has no settings", not "is gone". */
  settingsGet: endpoint('GET', `${PIPE}/settings`, { result: settingsRead }),
  /** Merges: keys that are not sent keep their values. */
  settingsPut: endpoint('PUT', `${PIPE}/settings`, { body: settingsWrite, result: settingsRead }),
  schemaDiscovery: endpoint('POST', `${SERVICE}/clickpipes/schemaDiscovery`, {
    body: discoveryBody,
    secretsIn: secretsOf(discoveryBody),
    result: discovered,
    timeoutMs: DIAL_TIMEOUT_MS,
    asks: true,
  }),
};
