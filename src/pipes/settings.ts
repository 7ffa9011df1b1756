// The advanced settings of streaming and object storage pipes: one row each, read by schema, form and mock.
// Names and bounds from the official document, defaults and families from the vendor's documentation (api-notes 5.1).
import { lenient, notEmpty } from '../api/schema';
import { keysIn, recordOf } from '../lib/objects';
import { z } from '../lib/zod';
import type { Family } from '../sources/define';

interface IntegerSetting {
  type: 'integer';
  min: number;
  max: number;
  unit?: 'ms' | 'bytes' | 'threads' | 'files';
  default?: number;
  /** The narrower band that the live API was seen to take: a warning, since the API has the last word. */
  seen?: { min: number; max: number };
  families: readonly Family[];
}

interface FlagSetting {
  type: 'flag';
  default?: boolean;
  families: readonly Family[];
}

export type SettingRule = IntegerSetting | FlagSetting;

const files: readonly Family[] = ['files'];

export const settingRules = {
  streaming_max_insert_wait_ms: {
    type: 'integer',
    min: 500,
    max: 60_000,
    unit: 'ms',
    default: 5_000,
    families: ['stream'],
  },
  object_storage_concurrency: { type: 'integer', min: 1, max: 35, unit: 'files', families: files },
  object_storage_polling_interval_ms: {
    type: 'integer',
    min: 100,
    max: 3_600_000,
    unit: 'ms',
    default: 30_000,
    families: files,
  },
  object_storage_max_insert_bytes: {
    type: 'integer',
    min: 10_485_760,
    max: 53_687_091_200,
    unit: 'bytes',
    default: 10_737_418_240,
    seen: { min: 524_288_000, max: 10_737_418_240 },
    families: files,
  },
  object_storage_max_file_count: {
    type: 'integer',
    min: 1,
    max: 10_000,
    unit: 'files',
    default: 100,
    families: files,
  },
  object_storage_use_cluster_function: { type: 'flag', default: true, families: files },
  clickhouse_max_threads: { type: 'integer', min: 0, max: 64, unit: 'threads', families: files },
  clickhouse_max_insert_threads: {
    type: 'integer',
    min: 0,
    max: 16,
    unit: 'threads',
    default: 1,
    families: files,
  },
  clickhouse_max_download_threads: {
    type: 'integer',
    min: 0,
    max: 32,
    unit: 'threads',
    default: 4,
    families: files,
  },
  clickhouse_min_insert_block_size_bytes: {
    type: 'integer',
    min: 0,
    max: 10_737_418_240,
    unit: 'bytes',
    default: 1_073_741_824,
    families: files,
  },
  clickhouse_parallel_distributed_insert_select: {
    type: 'integer',
    min: 0,
    max: 2,
    default: 2,
    families: files,
  },
  clickhouse_parallel_view_processing: { type: 'flag', default: false, families: files },
} as const satisfies Record<string, SettingRule>;

export type SettingKey = keyof typeof settingRules;

export const settingKeys = keysIn(settingRules);

function schemaOf(rule: SettingRule): z.ZodMiniType<number | boolean> {
  return rule.type === 'flag' ? z.boolean() : z.int().check(z.minimum(rule.min), z.maximum(rule.max));
}

/** Values come back as number, boolean or text. */
export const settingsRead = z.object(
  recordOf(settingKeys, () => lenient(z.union([z.number(), z.boolean(), z.string()]))),
);
export type SettingsRead = z.output<typeof settingsRead>;

/** Settings to send: only the keys that are set. At least one, the server refuses an empty object. */
export const settingsWrite = z
  .strictObject(recordOf(settingKeys, (key) => z.optional(schemaOf(settingRules[key]))))
  .check(notEmpty('Give at least one setting.'));
export type SettingsWrite = z.output<typeof settingsWrite>;
