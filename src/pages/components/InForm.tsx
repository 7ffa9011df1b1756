import type { ReactNode } from 'react';
import { useForm, type Control, type FieldErrors } from 'react-hook-form';
import { EditingContext, type Editing, type StoredState } from '../../form/editing';
import { nothing, type Specimen } from './specimen';

interface SpecimenValues {
  text: string;
  secret: string;
  file: string;
  list: string[];
  choice: string;
  flag: string;
  number: number | '';
  slider: number;
}

const empty: SpecimenValues = {
  text: '',
  secret: '',
  file: '',
  list: [],
  choice: '',
  flag: '',
  number: '',
  slider: 1,
};
const filled: SpecimenValues = {
  text: 'broker-1.example.com',
  secret: 'as typed',
  file: '-----BEGIN CERTIFICATE-----',
  list: ['orders', 'payments'],
  choice: 'gzip',
  flag: 'true',
  number: 60,
  slider: 4,
};
/** No secret is told, and an edit page has none to show. */
const told: SpecimenValues = { ...filled, secret: '', file: '' };
const error = { type: 'rule', message: 'Give one of those that the server knows.' };
const wrong: FieldErrors<SpecimenValues> = Object.fromEntries(
  Object.keys(empty).map((name) => [name, error]),
);
const right: FieldErrors<SpecimenValues> = {};

/** What an edit page says of its fields. */
export function editingOf(stored: StoredState, field: Editing['field'] = () => ({})): Editing {
  return { field, stored, onReplace: nothing, onKeep: nothing };
}
const fixed = editingOf({ is: 'kept' }, () => ({ locked: 'Fixed for good.' }));
const untold = editingOf({ is: 'kept' }, () => ({ untold: true }));

type Draw = (control: Control<SpecimenValues>) => ReactNode;

interface InFormProps {
  values: SpecimenValues;
  errors?: FieldErrors<SpecimenValues>;
  draw: Draw;
}

function InForm({ values, errors = right, draw }: InFormProps) {
  const { control } = useForm<SpecimenValues>({ defaultValues: values, errors });
  return <form onSubmit={(event) => event.preventDefault()}>{draw(control)}</form>;
}

/** A field in every state that a field has. */
export function fieldSpecimen(name: string, draw: Draw): Specimen {
  return {
    name,
    states: {
      empty: <InForm values={empty} draw={draw} />,
      filled: <InForm values={filled} draw={draw} />,
      wrong: <InForm values={filled} errors={wrong} draw={draw} />,
      'fixed, on an edit page': (
        <EditingContext value={fixed}>
          <InForm values={told} draw={draw} />
        </EditingContext>
      ),
      'stored and not told, on an edit page': (
        <EditingContext value={untold}>
          <InForm values={empty} draw={draw} />
        </EditingContext>
      ),
    },
  };
}
