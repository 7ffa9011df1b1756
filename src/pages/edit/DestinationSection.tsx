import type { UseFormReturn } from 'react-hook-form';
import { FieldRow } from '../../form/FieldGroup';
import { ListField } from '../../form/ListField';
import { TextField } from '../../form/TextField';
import { ColumnsGrid } from '../../pipes/draft/ColumnsGrid';
import type { DestinationValues } from '../../pipes/draft/destination';
import type { Family } from '../../sources/define';
import type { VirtualColumn } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { destinationLabels } from '../../pipes/draft/labels';

interface DestinationSectionProps {
  form: UseFormReturn<DestinationValues>;
  family: Family;
  virtualColumns: readonly VirtualColumn[];
}

/** Where the rows go. Of it only the columns can change, and they in the pipe alone. */
export function DestinationSection({ form, family, virtualColumns }: DestinationSectionProps) {
  const { control } = form;
  if (family === 'database')
    return <TextField control={control} name="database" label={destinationLabels.database} />;
  const isOurs = form.getValues('target') === 'new';
  return (
    <>
      <FieldRow>
        <TextField control={control} name="database" label={destinationLabels.database} />
        <TextField control={control} name="table" label={destinationLabels.table} />
      </FieldRow>
      {isOurs ? (
        <FieldRow>
          <TextField control={control} name="engine" label={destinationLabels.engine} />
          <ListField control={control} name="sortingKey" label={destinationLabels.sortingKey} />
        </FieldRow>
      ) : null}
      <Banner tone="quiet">
        Columns change what the pipe writes, not the table in ClickHouse. Alter the table before you add a
        column here.
      </Banner>
      <ColumnsGrid form={form} virtualColumns={virtualColumns} discovery={undefined} />
    </>
  );
}
