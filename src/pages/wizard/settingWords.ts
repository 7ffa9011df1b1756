// The advanced settings in words.
import type { SettingKey } from '../../pipes/settings';

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
    help: 'Bytes per insert; the API was seen to take 524,288,000 to 10,737,418,240 only.',
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
