// Which field of a record goes into which column (api-notes 4.3).
import { demand } from '../refusal';
import { firstDuplicate } from './mappings';

interface FieldMapping {
  sourceField: string;
  destinationField: string;
}

/** Every column is mapped, once, and nothing else is. Without mappings the fields go by their names. */
export function checkFieldMappings(
  mappings: readonly FieldMapping[] | undefined,
  columns: readonly { name: string }[] | undefined,
): void {
  if (mappings === undefined) return;
  demand(columns, 'Columns are required if field mappings are provided');
  const mapped = mappings.map(({ destinationField }) => destinationField);
  const double = firstDuplicate(mapped);
  demand(double === undefined, `fieldMappings: column "${double}" is mapped more than once`);
  for (const { name } of columns) {
    demand(mapped.includes(name), `fieldMappings: destination column "${name}" is not mapped`);
  }
  const names = new Set(columns.map(({ name }) => name));
  const strange = mapped.find((name) => !names.has(name));
  demand(strange === undefined, `fieldMappings: "${strange}" is not a destination column`);
}
