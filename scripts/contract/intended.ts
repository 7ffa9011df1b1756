// Where we differ from the official document on purpose. Each line says why; a line that no longer applies fails.

interface Intended {
  /** Key of the endpoint table. */
  operation: string;
  /** Path of the property. */
  path: string;
  reason: string;
}

/** Writable properties of the document that our schemas do not have. */
export const notModelled: readonly Intended[] = [];

interface IntendedBound extends Intended {
  facet: string;
  ours: string;
  theirs: string;
}

const nameLength = {
  path: 'name',
  facet: 'maxLength',
  ours: '255',
  theirs: 'none',
  reason: 'the document limits the name in its answers only, to 255',
};

const bigqueryCount = {
  operation: 'pipeCreate',
  facet: 'minimum',
  ours: '1',
  theirs: 'none',
  reason: 'none of these can be zero or less; the other databases say so',
};

/** Bounds and lists of values that the document does not have; ours are narrower. */
export const narrower: readonly IntendedBound[] = [
  { operation: 'pipeCreate', ...nameLength },
  { operation: 'pipeUpdate', ...nameLength },
  { path: 'source.bigquery.settings.initialLoadParallelism', ...bigqueryCount },
  { path: 'source.bigquery.settings.snapshotNumRowsPerPartition', ...bigqueryCount },
  { path: 'source.bigquery.settings.snapshotNumberOfParallelTables', ...bigqueryCount },
  {
    operation: 'privateEndpointCreate',
    path: 'description',
    facet: 'maxLength',
    ours: '255',
    theirs: 'none',
    reason: 'the document says it in words, not in the schema',
  },
];

const goesWithTheConnection = {
  operation: 'pipeUpdate',
  reason: 'goes with a change of the connection alone, see SourceEdit.together',
};

/** Properties that the document requires in a body and we do not. */
export const requiredByThemOnly: readonly Intended[] = [
  { path: 'source.mysql.host', ...goesWithTheConnection },
  { path: 'source.mysql.port', ...goesWithTheConnection },
  {
    operation: 'pipeUpdate',
    path: 'source.mongodb.uri',
    reason: 'the text lets it out: the API does not tell the login in it, see SourceEdit.holdsLogin',
  },
  { path: 'source.mongodb.readPreference', ...goesWithTheConnection },
];

/** Operations of ours that are not in every copy of the document, by key of the endpoint table. */
export const undocumented: Readonly<Record<string, string>> = {
  serviceState: 'in copies reduced to ClickPipes it is missing; known clients wake a service with it',
};

/** Operations of the document that we do not call, by operation id. */
export const notCalled: Readonly<Record<string, string>> = {};
