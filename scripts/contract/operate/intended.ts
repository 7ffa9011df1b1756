// What the document has in the bodies of changes and the app does not send, each with the reason. Printed by the check.
import { settingRules } from '../../../src/pipes/settings';

interface NotSent {
  /** Operation id of the document. */
  operation: string;
  path: string;
  reason: string;
}

const ofTheTable = {
  operation: 'clickPipeUpdate',
  reason: 'a table is taken away by its names; what else was said of it is not needed to find it',
};

export const notSent: readonly NotSent[] = [
  ...Object.keys(settingRules).map((key) => ({
    operation: 'clickPipeUpdate',
    path: `settings.${key}`,
    reason: 'accepted here and not applied; PUT /settings is sent instead',
  })),
  { path: 'source.postgres.tableMappingsToRemove[].tableEngine', ...ofTheTable },
  { path: 'source.postgres.tableMappingsToRemove[].partitionKey', ...ofTheTable },
  { path: 'source.postgres.tableMappingsToRemove[].partitionByExpr', ...ofTheTable },
  { path: 'source.mysql.tableMappingsToRemove[].tableEngine', ...ofTheTable },
  { path: 'source.mysql.tableMappingsToRemove[].partitionKey', ...ofTheTable },
  { path: 'source.mongodb.tableMappingsToRemove[].tableEngine', ...ofTheTable },
];
