// Every flag of the create commands of clickhousectl.
import { settingRules } from '../../settings';
import type { Command } from './command';
import { databaseKinds } from './databaseKinds';
import { column, each, json, tableDefinition, value, type Rules } from './rules';
import { tableKinds } from './tableKinds';

export const commands: Readonly<Record<string, Command>> = { ...tableKinds, ...databaseKinds };

const always: Rules = { name: value('--name'), 'source.validateSamples': value('--validate-samples') };

/** Fields beside the source. Creates of database pipes take none of scaling, settings and mappings. */
export const bodyFlags: Readonly<Record<Command['target'], Rules>> = {
  table: {
    ...always,
    'destination.database': value('--database'),
    'destination.table': value('--table'),
    'destination.managedTable': value('--managed-table'),
    'destination.tableDefinition': tableDefinition,
    'destination.columns': each(column),
    'destination.roles': each(value('--role')),
    fieldMappings: each(json('--field-mapping')),
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
