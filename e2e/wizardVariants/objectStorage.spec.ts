// Every object storage by every way in, typed into the wizard: each sends exactly the body it should, and the pretend
// cloud makes a pipe of it. What is typed and what is sent stand side by side, so it is long.
import { expect, test } from '../fixtures';
import { ROLE, ACCESS_KEY, typedAccessKey, intoEvents, tell, type Story } from './stories';

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
  {
    what: 'S3 with an IAM role goes on with new files that a queue tells of, and skips the old',
    tile: 'Amazon S3',
    connect: [{ Method: 'IAM_ROLE', 'IAM role': ROLE }],
    data: [
      {
        'Address of the files': 'https://bucket.s3.us-east-1.amazonaws.com/data/*.json.gz',
        Compression: 'gzip',
        'Keep reading new files': 'true',
        'SQS queue': 'https://sqs.us-east-1.amazonaws.com/123456789012/new-files',
        'Skip files already there': 'true',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 's3',
          url: 'https://bucket.s3.us-east-1.amazonaws.com/data/*.json.gz',
          format: 'JSONEachRow',
          compression: 'gzip',
          isContinuous: true,
          queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/new-files',
          skipInitialLoad: true,
          authentication: 'IAM_ROLE',
          iamRole: ROLE,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'Google Cloud Storage with an HMAC key goes on with what a subscription tells of',
    tile: 'Google Cloud Storage',
    connect: [{ Method: 'IAM_USER', ...typedAccessKey }],
    data: [
      {
        'Address of the files': 'https://storage.googleapis.com/bucket/data/*.avro',
        Format: 'Avro',
        'Keep reading new files': 'true',
        'Pub/Sub subscription': 'projects/acme-prod/subscriptions/new-files',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 'gcs',
          url: 'https://storage.googleapis.com/bucket/data/*.avro',
          format: 'Avro',
          isContinuous: true,
          queueUrl: 'projects/acme-prod/subscriptions/new-files',
          authentication: 'IAM_USER',
          accessKey: ACCESS_KEY,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'DigitalOcean Spaces has files whose fields a semicolon keeps apart',
    tile: 'DigitalOcean Spaces',
    connect: [typedAccessKey],
    data: [
      {
        'Address of the files': 'https://space.nyc3.digitaloceanspaces.com/data/*.csv',
        Format: 'CSVWithNames',
        Delimiter: ';',
        Compression: 'none',
        'Keep reading new files': 'false',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 'dospaces',
          url: 'https://space.nyc3.digitaloceanspaces.com/data/*.csv',
          format: 'CSVWithNames',
          delimiter: ';',
          compression: 'none',
          isContinuous: false,
          authentication: 'IAM_USER',
          accessKey: ACCESS_KEY,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'Cloudflare R2 with an access key is followed in order of names',
    tile: 'Cloudflare R2',
    connect: [typedAccessKey],
    data: [
      {
        'Address of the files': 'https://0123456789abcdef.r2.cloudflarestorage.com/bucket/*.tsv',
        Format: 'TabSeparated',
        'Keep reading new files': 'true',
      },
    ],
    body: {
      source: {
        objectStorage: {
          type: 'cloudflarer2',
          url: 'https://0123456789abcdef.r2.cloudflarestorage.com/bucket/*.tsv',
          format: 'TabSeparated',
          isContinuous: true,
          authentication: 'IAM_USER',
          accessKey: ACCESS_KEY,
        },
      },
      destination: intoEvents,
    },
  },
  {
    what: 'a public bucket of OVH fills a table that exists',
    tile: 'OVH Object Storage',
    connect: [{ Method: '' }],
    data: [
      { 'Address of the files': 'https://bucket.s3.gra.io.cloud.ovh.net/d/*.json', Format: 'JSONAsObject' },
    ],
    body: {
      source: {
        objectStorage: {
          type: 'ovhobjectstorage',
          url: 'https://bucket.s3.gra.io.cloud.ovh.net/d/*.json',
          format: 'JSONAsObject',
        },
      },
      destination: {
        table: 'documents',
        managedTable: false,
        columns: [
          { name: 'document', type: 'JSON' },
          { name: 'file', type: 'String' },
        ],
      },
      fieldMappings: [
        { sourceField: 'json', destinationField: 'document' },
        { sourceField: '_file', destinationField: 'file' },
      ],
    },
  },
];

for (const story of storageStories) {
  test(story.what, async ({ page, signIn }) => {
    await signIn();
    expect(await tell(page, 'of its own kind', story)).toEqual({ name: 'of its own kind', ...story.body });
  });
}
