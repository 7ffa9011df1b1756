// Flags of the create commands of clickhousectl beside the source.
import { settingRules } from '../../settings';
import { column, each, jsonFlag, tableDefinition, value, type Rules } from './rules';

const always: Rules = { name: value('--name'), 'source.validateSamples': value('--validate-samples') };

/**
 * By what a pipe writes: one table whose columns are named, or as many as the database has. Creates of database pipes take
 * none of scaling, settings and mappings.
 */
export const bodyFlags: Readonly<Record<'table' | 'database', Rules>> = {
  table: {
    ...always,
    'destination.database': value('--database'),
    'destination.table': value('--table'),
    'destination.managedTable': value('--managed-table'),
    'destination.tableDefinition': tableDefinition,
    'destination.columns': each(column),
    'destination.roles': each(value('--role')),
    fieldMappings: each(jsonFlag('--field-mapping')),
    'scaling.replicas': value('--replicas'),
    'scaling.replicaCpuMillicores': value('--cpu-millicores'),
    'scaling.replicaMemoryGb': value('--memory-gb'),
    ...Object.fromEntries(
      Object.keys(settingRules).map((key) => [`settings.${key}`, value(`--${key.replaceAll('_', '-')}`)]),
    ),
  },
  database: {
    ...always,
    'destination.database': value('--destination-database'),
    'destination.roles': each(value('--role')),
  },
};
