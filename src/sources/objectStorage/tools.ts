import type { z } from '../../lib/zod';
import { accessKeyAttributes, accessKeyFlags, type Tools } from '../parts/tools';
import type { objectStorageCreate } from './wire';

type Storage = z.output<typeof objectStorageCreate>;

export const tools: Tools = {
  cli: {
    name: 'object-storage',
    flags: {
      type: '--storage-type',
      format: '--format',
      url: '--source-url',
      delimiter: '--delimiter',
      compression: '--compression',
      isContinuous: { toggle: '--continuous' },
      queueUrl: '--queue-url',
      skipInitialLoad: { toggle: '--skip-initial-load' },
      startAfter: '--start-after',
      // Told by which credentials there are.
      authentication: { implied: true },
      iamRole: '--iam-role',
      ...accessKeyFlags('accessKey'),
      connectionString: '--connection-string',
      azureContainerName: '--azure-container-name',
      path: '--path',
      serviceAccountKey: { keyFile: '--service-account-file' },
    },
    requires: ({ url }: Storage): Readonly<Record<string, string>> =>
      url === undefined ? { '--source-url': '' } : {},
    notes: ({ type, url, accessKey: key }: Storage) => [
      ...(url === undefined ? ['url: clickhousectl requires one and sends it even if it is empty'] : []),
      ...(key && !['s3', 'gcs', 'dospaces'].includes(type)
        ? ['accessKey: clickhousectl takes access keys for s3, gcs and dospaces only']
        : []),
    ],
  },
  terraform: {
    attributes: {
      type: ['s3', 'gcs', 'azureblobstorage'],
      format: ['JSONEachRow', 'CSV', 'CSVWithNames', 'Parquet', 'Avro'],
      url: true,
      delimiter: true,
      compression: ['none', 'auto', 'gzip', 'brotli', 'br', 'xz', 'LZMA', 'zstd'],
      is_continuous: true,
      queue_url: true,
      skip_initial_load: true,
      start_after: true,
      authentication: ['CONNECTION_STRING', 'IAM_ROLE', 'IAM_USER', 'SERVICE_ACCOUNT'],
      iam_role: true,
      access_key: accessKeyAttributes,
      connection_string: true,
      azure_container_name: true,
      path: true,
      service_account_key: true,
    },
  },
};
