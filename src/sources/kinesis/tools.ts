import { accessKeyAttributes, accessKeyFlags, type Tools } from '../parts/tools';

export const tools: Tools = {
  cli: {
    name: 'kinesis',
    flags: {
      format: '--format',
      streamName: '--stream-name',
      region: '--region',
      authentication: '--auth',
      iamRole: '--iam-role',
      ...accessKeyFlags('accessKey'),
      iteratorType: '--iterator-type',
      timestamp: '--iterator-timestamp',
      useEnhancedFanOut: { toggle: '--enhanced-fan-out' },
    },
  },
  terraform: {
    attributes: {
      format: ['JSONEachRow', 'Avro', 'AvroConfluent', 'Protobuf'],
      stream_name: true,
      region: true,
      iterator_type: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'],
      timestamp: true,
      use_enhanced_fan_out: true,
      authentication: ['IAM_ROLE', 'IAM_USER'],
      iam_role: true,
      access_key: accessKeyAttributes,
    },
    minutes: ['timestamp'],
  },
};
