// Schema discovery: looks into a topic or stream and says which fields it saw. Creates nothing.
import { armOf } from '../../rules/arms';
import { checkSourceCreate } from '../../rules/source';
import { tableLike } from '../../worlds/seeds/tables';
import type { HandlerTable } from '../call';

export const discoveryHandlers = {
  schemaDiscovery: ({ service, body }) => {
    const { kafka, kinesis } = body.source;
    const { kind, arm } = armOf(body.source);
    checkSourceCreate(kind, arm, { service });
    const name = kafka?.topics ?? kinesis?.streamName ?? '';
    return {
      fields: tableLike(name).map((column) => ({ ...column, optional: column.type.startsWith('Nullable(') })),
      meta: { format: kafka?.format ?? kinesis?.format ?? '', sampledRecords: '100' },
    };
  },
} satisfies Pick<HandlerTable, 'schemaDiscovery'>;
