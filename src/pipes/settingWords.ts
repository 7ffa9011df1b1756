// The advanced settings in words.
import { settingRules, type SettingKey, type SettingRule } from './settings';

export const settingWords: Readonly<Record<SettingKey, { label: string; help: string }>> = {
  streaming_max_insert_wait_ms: {
    label: 'Longest wait before an insert',
    help: 'How long rows are collected before they are written.',
  },
  object_storage_concurrency: {
    label: 'Files at once',
    help: 'How many files are processed at the same time.',
  },
  object_storage_polling_interval_ms: {
    label: 'Polling interval',
    help: 'How often a continuous pipe looks for new files.',
  },
  object_storage_max_insert_bytes: {
    label: 'Largest insert',
    help: 'How much goes into one insert.',
  },
  object_storage_max_file_count: {
    label: 'Most files per insert',
    help: 'How many files go into one insert.',
  },
  object_storage_use_cluster_function: {
    label: 'Read with all replicas',
    help: 'Spreads reading over the replicas of the service.',
  },
  clickhouse_max_threads: { label: 'Threads', help: 'For processing files; 0 lets ClickHouse decide.' },
  clickhouse_max_insert_threads: { label: 'Insert threads', help: 'For writing; 0 lets ClickHouse decide.' },
  clickhouse_max_download_threads: { label: 'Download threads', help: 'For fetching files.' },
  clickhouse_min_insert_block_size_bytes: {
    label: 'Smallest insert block',
    help: 'Blocks below it are joined before they are written.',
  },
  clickhouse_parallel_distributed_insert_select: {
    label: 'Parallel distributed insert',
    help: '0 off, 1 by shard, 2 on every shard’s own table.',
  },
  clickhouse_parallel_view_processing: {
    label: 'Views in parallel',
    help: 'Hands rows to several materialized views at once.',
  },
};

/** What a setting is, and what may be given. */
export function settingHelp(key: SettingKey): string {
  const rule: SettingRule = settingRules[key];
  const { help } = settingWords[key];
  if (rule.type === 'flag') return help;
  const range = ({ min, max }: { min: number; max: number }) =>
    `${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}`;
  const seen = rule.seen ? `, of which the API has only accepted ${range(rule.seen)}` : '';
  return `${help} ${range(rule)}${seen}.`;
}
