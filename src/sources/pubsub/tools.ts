import { serviceAccountAttributes, type Tools } from '../parts/tools';

export const tools: Tools = {
  cli: {
    name: 'pubsub',
    flags: {
      format: '--format',
      projectId: '--project-id',
      topic: '--topic',
      authentication: '--auth',
      'serviceAccountKey.serviceAccountFile': { keyFile: '--service-account-file' },
      seekType: '--seek-type',
      seekTimestamp: '--seek-timestamp',
      filter: '--filter',
      enableOrdering: { toggle: '--enable-ordering' },
      ackDeadline: '--ack-deadline',
    },
  },
  terraform: {
    attributes: {
      format: ['JSONEachRow', 'Avro', 'Protobuf'],
      project_id: true,
      topic: true,
      authentication: ['SERVICE_ACCOUNT'],
      service_account_key: serviceAccountAttributes,
      seek_type: ['latest', 'earliest', 'timestamp'],
      seek_timestamp: true,
      filter: true,
      enable_ordering: true,
      ack_deadline: true,
    },
  },
};
