import { useState, type ReactNode } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { Advanced, FieldRow } from '../../form/FieldGroup';
import { ListField } from '../../form/ListField';
import { SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { ColumnsGrid } from '../../pipes/draft/ColumnsGrid';
import type { DestinationValues } from '../../pipes/draft/destination';
import type { SchemaDiscovery } from '../../pipes/draft/mergeDiscovered';
import { engineTypes } from '../../pipes/wire';
import type { SourceKind } from '../../sources/define';
import type { VirtualColumn } from '../../sources/form';
import { Discover } from './Discover';
import { destinationLabels } from '../../pipes/draft/labels';

interface DestinationStepProps {
  form: UseFormReturn<DestinationValues>;
  kind: SourceKind;
  /** Of the source, to be mapped to columns. */
  virtualColumns: readonly VirtualColumn[];
  /** The body of the source as it stands, for schema discovery. */
  sourceBody: () => object;
  service: string;
}

const engineWords: Readonly<Record<(typeof engineTypes)[number], string>> = {
  MergeTree: 'MergeTree: every row is kept',
  ReplacingMergeTree: 'ReplacingMergeTree: the newest row of a key wins',
  SummingMergeTree: 'SummingMergeTree: rows of a key are added up',
  Null: 'Null: rows are not kept, only handed to materialized views',
};

export function DestinationStep(props: DestinationStepProps) {
  const { form, kind } = props;
  const { control } = form;
  const roles = (
    <ListField
      control={control}
      name="roles"
      label={destinationLabels.roles}
      help="Roles of the user the pipe writes as. They replace the default role rather than add to it: with too few rights nothing can be written."
      defaultsTo="default_role"
    />
  );
  if (kind.family === 'database') {
    return (
      <>
        <TextField
          control={control}
          name="database"
          label={destinationLabels.database}
          required
          placeholder="default"
          help="The tables are created here, under the names chosen with the source."
        />
        <Advanced>{roles}</Advanced>
      </>
    );
  }
  return <TableDestination {...props} roles={roles} />;
}

function TableDestination({
  form,
  kind,
  virtualColumns,
  sourceBody,
  service,
  roles,
}: DestinationStepProps & { roles: ReactNode }) {
  const { control } = form;
  const target = useWatch({ control, name: 'target' });
  const [discovery, setDiscovery] = useState<SchemaDiscovery>();
  return (
    <>
      <FieldRow>
        <TextField
          control={control}
          name="database"
          label={destinationLabels.database}
          defaultsTo="default"
        />
        <TextField
          control={control}
          name="table"
          label={destinationLabels.table}
          required
          placeholder="orders"
          help="All rows go into this table."
        />
      </FieldRow>
      <SelectField
        control={control}
        name="target"
        label={destinationLabels.target}
        choices={[
          { value: 'new', label: 'New: created and managed by ClickPipes' },
          { value: 'existing', label: 'Existing: written to as it is' },
        ]}
      />
      <Discover
        form={form}
        kind={kind}
        sourceBody={sourceBody}
        service={service}
        onDiscovery={setDiscovery}
      />
      <ColumnsGrid form={form} virtualColumns={virtualColumns} discovery={discovery} />
      {target === 'new' ? <Engine form={form} /> : null}
      <Advanced>
        {target === 'new' ? <Keys form={form} /> : null}
        {roles}
      </Advanced>
    </>
  );
}

function Engine({ form: { control } }: Pick<DestinationStepProps, 'form'>) {
  const engine = useWatch({ control, name: 'engine' });
  const columns = useWatch({ control, name: 'columns' });
  const names = columns.map(({ name }) => name.trim()).filter((name) => name !== '');
  return (
    <>
      <FieldRow>
        <SelectField
          control={control}
          name="engine"
          label={destinationLabels.engine}
          choices={engineTypes.map((value) => ({ value, label: engineWords[value] }))}
        />
        {engine === 'ReplacingMergeTree' ? (
          <SelectField
            control={control}
            name="versionColumn"
            label={destinationLabels.versionColumn}
            required
            unset="Choose a column"
            choices={names}
            help="The row with the highest value wins."
          />
        ) : null}
      </FieldRow>
      {engine === 'SummingMergeTree' ? (
        <ListField
          control={control}
          name="sumColumns"
          label={destinationLabels.sumColumns}
          suggestions={names}
          help="Leave empty for all numeric columns outside the sorting key."
        />
      ) : null}
      <ListField
        control={control}
        name="sortingKey"
        label={destinationLabels.sortingKey}
        required={engine === 'ReplacingMergeTree'}
        suggestions={names}
        help="Columns, in order. Rows are stored and found by it, and it cannot be changed later."
      />
    </>
  );
}

function Keys({ form: { control } }: Pick<DestinationStepProps, 'form'>) {
  return (
    <FieldRow>
      <TextField
        control={control}
        name="partitionBy"
        label={destinationLabels.partitionBy}
        placeholder="toYYYYMM(created_at)"
        help="SQL expression; rarely more than a month per partition."
      />
      <TextField
        control={control}
        name="primaryKey"
        label={destinationLabels.primaryKey}
        placeholder="(tenant_id, id)"
        help="SQL expression; the beginning of the sorting key."
        defaultsTo="the sorting key"
      />
    </FieldRow>
  );
}
