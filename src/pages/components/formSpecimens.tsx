import '@mantine/core/styles/Slider.layer.css';
import { Button } from '@mantine/core';
import { EditingContext } from '../../form/editing';
import { Advanced, BesideField, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { FileTextField } from '../../form/FileTextField';
import { ListField } from '../../form/ListField';
import { NumberField } from '../../form/NumberField';
import { Problems } from '../../form/Problems';
import { SecretField } from '../../form/SecretField';
import { FlagField, SelectField } from '../../form/SelectField';
import { SliderField } from '../../form/SliderField';
import { StoredSecrets } from '../../form/StoredSecrets';
import { TextField } from '../../form/TextField';
import { editingOf, fieldSpecimen } from './InForm';
import type { Specimen } from './specimen';

const help = {
  help: 'One line that says what to give.',
  defaultsTo: '60 s',
  docs: 'https://clickhouse.com/docs',
};
const marks = [1, 2, 3, 4].map((value) => ({ value, label: String(value) }));
const problem = { field: 'text', message: 'Give the host.', severity: 'error' } as const;

export const formSpecimens: readonly Specimen[] = [
  fieldSpecimen('TextField', (control) => (
    <TextField control={control} name="text" label="Host" placeholder="db.example.com" required {...help} />
  )),
  fieldSpecimen('SecretField', (control) => (
    <SecretField control={control} name="secret" label="Password" required />
  )),
  fieldSpecimen('FileTextField', (control) => (
    <FileTextField control={control} name="file" label="Certificate" secret />
  )),
  fieldSpecimen('ListField', (control) => (
    <ListField
      control={control}
      name="list"
      label="Roles"
      placeholder="reader"
      suggestions={['reader', 'writer']}
    />
  )),
  fieldSpecimen('SelectField', (control) => (
    <SelectField
      control={control}
      name="choice"
      label="Compression"
      choices={['gzip', 'zstd']}
      unset="Default (auto)"
    />
  )),
  fieldSpecimen('FlagField', (control) => (
    <FlagField control={control} name="flag" label="Exactly once" otherwise={false} />
  )),
  fieldSpecimen('NumberField', (control) => (
    <NumberField control={control} name="number" label="Interval" unit="s" min={10} max={3_600} whole />
  )),
  fieldSpecimen('SliderField', (control) => (
    <SliderField control={control} name="slider" label="Replicas" min={1} max={4} marks={marks} />
  )),
  {
    name: 'FieldGroup, FieldRow, BesideField and Advanced',
    states: {
      together: (
        <FieldGroup title="Connection">
          <FieldRow>
            <span>A field</span>
            <span>and another</span>
          </FieldRow>
          <BesideField>
            <Button variant="default">Read the schema</Button>
          </BesideField>
          <Advanced>What is rarely needed.</Advanced>
        </FieldGroup>
      ),
      unfolded: <Advanced open>What is wrong in it is seen.</Advanced>,
    },
  },
  {
    name: 'Problems',
    states: {
      one: <Problems problems={[problem]} />,
      several: <Problems problems={[problem, { ...problem, message: 'Give the port.' }]} />,
    },
  },
  {
    name: 'StoredSecrets',
    states: Object.fromEntries(
      [
        { is: 'kept' } as const,
        { is: 'replaced' } as const,
        { is: 'forced', why: 'Another host needs its own login.' } as const,
      ].map((stored) => [
        stored.is,
        <EditingContext key={stored.is} value={editingOf(stored)}>
          <StoredSecrets what="User name and password">The fields.</StoredSecrets>
        </EditingContext>,
      ]),
    ),
  },
];
