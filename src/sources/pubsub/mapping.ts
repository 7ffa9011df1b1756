// Between the Pub/Sub form and `source.pubsub`.
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, givenNumber, shown } from '../parts/build';
import { keyFileToBody } from '../parts/keyFile';
import { emptyPubsub, type PubsubValues } from './values';
import type { pubsubCreate } from './write';

export type PubsubCreate = z.output<typeof pubsubCreate>;

export function pubsubToCreate(values: PubsubValues): PubsubCreate {
  return compact({
    format: values.format as PubsubCreate['format'],
    projectId: values.projectId.trim(),
    topic: values.topic.trim(),
    authentication: values.authentication as PubsubCreate['authentication'],
    seekType: values.seekType as PubsubCreate['seekType'],
    seekTimestamp: values.seekType === 'timestamp' ? given(values.seekTimestamp) : undefined,
    filter: given(values.filter),
    enableOrdering: givenFlag(values.enableOrdering),
    ackDeadline: givenNumber(values.ackDeadline),
    serviceAccountKey: { serviceAccountFile: keyFileToBody(values.serviceAccountKey) },
  });
}

export function pubsubFromCreate(create: Partial<PubsubCreate>): PubsubValues {
  const empty = emptyPubsub(undefined);
  return {
    projectId: shown(create.projectId),
    topic: shown(create.topic),
    authentication: create.authentication ?? empty.authentication,
    serviceAccountKey: shown(create.serviceAccountKey?.serviceAccountFile),
    format: create.format ?? empty.format,
    seekType: create.seekType ?? empty.seekType,
    seekTimestamp: shown(create.seekTimestamp),
    filter: shown(create.filter),
    enableOrdering: shown(create.enableOrdering),
    ackDeadline: shown(create.ackDeadline),
  };
}
