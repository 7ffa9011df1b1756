// Schema discovery: looks into a topic or stream and says which fields it saw. Creates nothing.
import { sourceIn } from '../../rules/sourceBody';
import { checkSourceCreate } from '../../rules/source';
import { seedColumnsFor } from '../../tenants/seeds/tables';
import type { HandlerTable } from '../handler';

export const discoveryHandlers = {
  schemaDiscovery: ({ service, body }) => {
    const { kafka, kinesis } = body.source;
    const { kind, fields } = sourceIn(body.source);
    checkSourceCreate(kind, fields, { service });
    const name = kafka?.topics ?? kinesis?.streamName ?? '';
    return {
      fields: seedColumnsFor(name).map((column) => ({
        ...column,
        optional: column.type.startsWith('Nullable('),
      })),
      meta: { format: kafka?.format ?? kinesis?.format ?? '', sampledRecords: '100' },
    };
  },
} satisfies Pick<HandlerTable, 'schemaDiscovery'>;
