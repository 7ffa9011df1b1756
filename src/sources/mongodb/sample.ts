// For mock clouds: what a source of this kind has that nothing else was said of.
import { sampleSnapshot, sampleTables, sampleTuning, type SampleTables } from '../parts/sampleTables';
import type { MongodbRead } from './wire';

/** Tables are collections. */
export function sample(common: SampleTables, own: MongodbRead & { uri: string }): MongodbRead {
  return {
    readPreference: 'secondaryPreferred',
    ...own,
    settings: {
      replicationMode: common.mode ?? 'cdc',
      ...sampleTuning,
      ...sampleSnapshot,
      deleteOnMerge: false,
      useJsonNativeFormat: true,
      ...own.settings,
    },
    tableMappings: sampleTables(common).map(({ space, table, target }) => ({
      sourceDatabaseName: space,
      sourceCollection: table,
      ...target,
    })),
  };
}
