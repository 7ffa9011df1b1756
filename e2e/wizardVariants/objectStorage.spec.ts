// Every object storage by every method of authentication, typed into the wizard: each sends exactly the body it should, and the mock
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { intoEvents } from '../../src/pipes/draft/testing/parts';
import { expect, test } from '../fixtures';
import { runWizard, type Story } from './stories';

const storageStories: readonly Story[] = [
  {
    what: 'a public bucket of S3 is read after a key, with all settings of files',
    tile: 'Amazon S3',
    connect: [{ Method: '' }],
    data: [
      { 'Address of the files': 'https://open.s3.us-east-1.amazonaws.com/**.parquet', Format: 'Parquet' },
      { 'Start after': 'events/2026-01-31/' },
    ],
    size: [
      {},
      {
        'Files at once': '8',
        'Polling interval': '1000',
        'Largest insert': '524288000',
        'Most files per insert': '50',
        'Read with all replicas': 'false',
        Threads: '0',
        'Insert threads': '2',
        'Download threads': '6',
        'Smallest insert block': '0',
        'Parallel distributed insert': '1',
        'Views in parallel': 'true',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 's3',
          url: 'https://open.s3.us-east-1.amazonaws.com/**.parquet',
          format: 'Parquet',
          startAfter: 'events/2026-01-31/',
        },
      },
      destination: intoEvents,
      settings: {
        object_storage_concurrency: 8,
        object_storage_polling_interval_ms: 1000,
        object_storage_max_insert_bytes: 524288000,
        object_storage_max_file_count: 50,
        object_storage_use_cluster_function: false,
        clickhouse_max_threads: 0,
        clickhouse_max_insert_threads: 2,
        clickhouse_max_download_threads: 6,
        clickhouse_min_insert_block_size_bytes: 0,
        clickhouse_parallel_distributed_insert_select: 1,
        clickhouse_parallel_view_processing: true,
      },
    },
  },
];

for (const story of storageStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await runWizard(page, 'of its own kind', story)).toEqual({
      name: 'of its own kind',
      ...story.body,
    });
  });
}
