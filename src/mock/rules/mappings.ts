// Table mappings of database pipes: names, sorting keys, and what may be added and removed (api-notes 3.5).
import { tableProblems, type TableName, type TableProblem } from '../../sources/parts/tableChange';
import { demand, refuse } from '../refusal';

/** A mapping of any kind; each kind names its source in two of these. */
export interface Mapping {
  sourceSchemaName?: string | null | undefined;
  sourceDatabaseName?: string | null | undefined;
  sourceDatasetName?: string | null | undefined;
  sourceTable?: string | null | undefined;
  sourceCollection?: string | null | undefined;
  targetTable?: string | null | undefined;
  useCustomSortingKey?: boolean | null | undefined;
  sortingKeys?: readonly string[] | null | undefined;
  excludedColumns?: readonly string[] | null | undefined;
  partitionByExpr?: string | null | undefined;
}

/** `public.orders`, as people write the source of a mapping. */
function sourceTableName(mapping: Mapping): string {
  const space = mapping.sourceSchemaName ?? mapping.sourceDatabaseName ?? mapping.sourceDatasetName;
  return `${space ?? ''}.${mapping.sourceTable ?? mapping.sourceCollection ?? ''}`;
}

/** Refuses a list that reads a table twice or writes into one twice, and mappings that contradict themselves. */
export function checkMappings(mappings: readonly Mapping[]): void {
  const doubleSource = firstDuplicate(mappings.map(sourceTableName));
  demand(doubleSource === undefined, `source table ${doubleSource} is mapped more than once`);
  const doubleTarget = firstDuplicate(mappings.map((mapping) => mapping.targetTable ?? ''));
  demand(doubleTarget === undefined, `duplicate target table ${doubleTarget}`);
  for (const mapping of mappings) checkMapping(mapping);
}

function checkMapping(mapping: Mapping): void {
  const where = `table mapping ${sourceTableName(mapping)}`;
  const { sortingKeys, excludedColumns, useCustomSortingKey } = mapping;
  // Without the flag, sorting keys are taken and not used: the real server says nothing either.
  demand(
    !useCustomSortingKey || (sortingKeys?.length ?? 0) > 0,
    `${where}: sortingKeys are required with useCustomSortingKey`,
  );
  const double = firstDuplicate([...(sortingKeys ?? [])]) ?? firstDuplicate([...(excludedColumns ?? [])]);
  demand(double === undefined, `${where}: column ${double} is named more than once`);
  const excludedKey = useCustomSortingKey && sortingKeys?.find((key) => excludedColumns?.includes(key));
  demand(!excludedKey, `${where}: sorting key ${excludedKey} is an excluded column`);
  demand(mapping.partitionByExpr?.trim() !== '', `${where}: partitionByExpr must not be blank`);
}

/** Names with a dot cannot be told from schema and table; only the collections of MongoDB may have them. */
export function refuseDots(mappings: readonly Mapping[]): void {
  for (const { sourceSchemaName, sourceDatabaseName, sourceTable } of mappings) {
    const dotted = [sourceSchemaName, sourceDatabaseName, sourceTable].find((name) => name?.includes('.'));
    demand(dotted === undefined, `source name "${dotted}" contains a dot, which is not supported`);
  }
}

/** The mappings after an edit, or a refusal. Both lists may be empty. */
export function editMappings<Known extends Mapping>(
  current: readonly Known[],
  toAdd: readonly Known[],
  toRemove: readonly Mapping[],
): Known[] {
  const [problem] = tableProblems(current.map(nameOf), toAdd.map(nameOf), toRemove.map(nameOf));
  if (problem) refuse(inWords(problem));
  for (const mapping of toAdd) {
    const isNamed = Object.values(nameOf(mapping)).every((name) => name.trim() !== '');
    demand(isNamed, 'tableMappingsToAdd: names must not be blank');
  }
  const kept = current.filter((mapping) => !toRemove.some((other) => isSame(mapping, other)));
  const mappings = [...kept, ...toAdd];
  checkMappings(mappings);
  return mappings;
}

function nameOf(mapping: Mapping): TableName {
  return {
    space: mapping.sourceSchemaName ?? mapping.sourceDatabaseName ?? mapping.sourceDatasetName ?? '',
    table: mapping.sourceTable ?? mapping.sourceCollection ?? '',
    target: mapping.targetTable ?? '',
  };
}

function inWords(problem: TableProblem): string {
  if (problem.is === 'none left') {
    return 'the last table cannot be removed, at least one table mapping must remain';
  }
  const { space, table, target } = problem.name;
  switch (problem.is) {
    case 'swapped':
      return `source table ${space}.${table} cannot be removed and added in one request`;
    case 'unknown':
      return `table mapping ${space}.${table} -> ${target} does not exist`;
    case 'double source':
      return `source table ${space}.${table} is mapped more than once`;
    case 'double target':
      return `duplicate target table ${target}`;
  }
}

/** By the three names; the rest of a mapping is not compared. */
function isSame(one: Mapping, other: Mapping): boolean {
  return sourceTableName(one) === sourceTableName(other) && one.targetTable === other.targetTable;
}

/** The first text that is in the list twice. */
export function firstDuplicate(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}
