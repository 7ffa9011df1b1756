import { secret } from '../../api/schema';
import { z } from '../../lib/zod';
import { accessKey, text, usernamePassword } from '../parts/wire';
import { kafkaAuthentications, kafkaFormats, kafkaTypes, offsetStrategies } from './read';

const eventHubs = z.strictObject({ connectionString: secret() });
const mutualTls = z.strictObject({ certificate: text(), privateKey: secret() });
const credentials = z.union([usernamePassword, accessKey, eventHubs, mutualTls]);

/** What PATCH takes: rotate credentials, change the way in. The rest is fixed at creation. */
export const kafkaPatch = z.strictObject({
  authentication: z.optional(z.enum(kafkaAuthentications)),
  iamRole: z.optional(text()),
  caCertificate: z.optional(text()),
  reversePrivateEndpointIds: z.optional(z.array(text())),
  credentials: z.optional(credentials),
});

/** `source.kafka` to create with. */
export const kafkaCreate = z.extend(kafkaPatch, {
  type: z.enum(kafkaTypes),
  format: z.enum(kafkaFormats),
  brokers: text(),
  topics: text(),
  consumerGroup: z.optional(text()),
  offset: z.optional(z.strictObject({ strategy: z.enum(offsetStrategies), timestamp: z.optional(text()) })),
  schemaRegistry: z.optional(
    z.strictObject({
      url: text(),
      authentication: z.optional(z.literal('PLAIN')),
      caCertificate: z.optional(text()),
      credentials: z.optional(z.strictObject({ username: text(), password: secret() })),
    }),
  ),
  exactlyOnce: z.optional(z.boolean()),
});
