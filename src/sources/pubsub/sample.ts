// For mock clouds: what a source of this kind has that nothing else was said of.
import type { PubsubRead } from './wire';

export function sample(own: PubsubRead & { topic: string }): PubsubRead {
  return {
    format: 'JSONEachRow',
    projectId: 'acme-production',
    authentication: 'SERVICE_ACCOUNT',
    seekType: 'latest',
    enableOrdering: false,
    ackDeadline: 60,
    ...own,
  };
}
