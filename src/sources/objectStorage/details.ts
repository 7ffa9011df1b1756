import type { SourceDetails } from '../define';
import { authenticationLabel, code, fact } from '../parts/facts';
import type { ObjectStorageRead } from './read';

export function details(source: ObjectStorageRead): SourceDetails {
  return {
    facts: [
      code('Address', source.url),
      code('Container', source.azureContainerName),
      code('Path', source.path),
      fact('Authentication', authenticationLabel(source.authentication) ?? 'None (public)'),
      code('IAM role', source.iamRole),
    ],
    reading: [
      fact('Format', source.format),
      fact('Compression', source.compression ?? 'auto'),
      code('Delimiter', source.delimiter),
      fact('Ingestion', source.isContinuous ? 'Continuous' : 'Once'),
      code('Notification queue', source.queueUrl),
      fact('Skip files already there', source.skipInitialLoad),
      code('Start after', source.startAfter),
    ],
  };
}
