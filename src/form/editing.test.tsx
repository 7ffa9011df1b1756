// What the controls of a form do on a page that edits, and that they do nothing of it elsewhere.
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { EditingContext, type Editing } from './editing';
import classes from './field.module.css';
import { FileTextField } from './FileTextField';
import { ListField } from './ListField';
import { NumberField } from './NumberField';
import { SecretField } from './SecretField';
import { FlagField, SelectField } from './SelectField';
import { SliderField } from './SliderField';
import { StoredSecrets } from './StoredSecrets';
import { TextField } from './TextField';

const values = {
  text: 'a text',
  secret: '',
  file: 'a file',
  choice: 'b',
  flag: 'false',
  list: ['one', 'two'] as readonly string[],
  number: 60,
  scale: 2,
};
type Values = typeof values;
const labels = ['Text', 'Secret', 'File', 'Choice', 'Flag', 'List'];
const WHY = 'Fixed for good.';

function Fields({ editing }: { editing?: Editing }) {
  const { control } = useForm<Values>({ defaultValues: values });
  const fields = (
    <>
      <TextField control={control} name="text" label="Text" help="Help." required />
      <SecretField control={control} name="secret" label="Secret" help="Help." required />
      <FileTextField control={control} name="file" label="File" help="Help." />
      <SelectField
        control={control}
        name="choice"
        label="Choice"
        help="Help."
        choices={['a', { value: 'b', label: 'The second' }]}
      />
      <FlagField control={control} name="flag" label="Flag" help="Help." otherwise={false} />
      <ListField control={control} name="list" label="List" help="Help." />
      <NumberField control={control} name="number" label="Number" unit="s" min={1} max={90} />
      <SliderField
        control={control}
        name="scale"
        label="Scale"
        min={1}
        max={4}
        marks={[]}
        describe={(n) => `${n} replicas`}
      />
      <StoredSecrets what="Key">
        <p>The fields of the key</p>
      </StoredSecrets>
    </>
  );
  return (
    <MantineProvider>
      {editing ? <EditingContext.Provider value={editing}>{fields}</EditingContext.Provider> : fields}
    </MantineProvider>
  );
}

const editing = (change: Partial<Editing>): Editing => ({
  field: () => ({}),
  stored: { is: 'kept' },
  onReplace: vi.fn<() => void>(),
  onKeep: vi.fn<() => void>(),
  ...change,
});
/** The control under a label; a list has its choices under the same one. */
const control = (label: string) =>
  screen.getByLabelText(new RegExp(`^${label}( \\*)?$`), { selector: 'input, textarea, select' });

describe('a control', () => {
  it.each(labels)('%s is free where nothing is edited', (label) => {
    render(<Fields />);
    expect(control(label)).not.toHaveAttribute('readonly');
    expect(control(label)).toHaveAccessibleDescription(/Help\./);
    expect(screen.getByText('The fields of the key')).toBeVisible();
  });

  it.each([...labels, 'Number', 'Scale'])(
    '%s that is fixed is seen, with the reason, and not asked for',
    (label) => {
      render(<Fields editing={editing({ field: () => ({ locked: WHY }) })} />);
      expect(control(label)).toHaveAttribute('readonly');
      expect(control(label)).toHaveAccessibleDescription(WHY);
      expect(control(label)).not.toBeRequired();
    },
  );

  it('that is fixed shows its value in words', () => {
    render(<Fields editing={editing({ field: () => ({ locked: WHY }) })} />);
    expect(control('Text')).toHaveValue('a text');
    expect(control('Choice')).toHaveValue('The second');
    expect(control('Flag')).toHaveValue('No');
    expect(control('Number')).toHaveValue('60 s');
    expect(control('Scale')).toHaveValue('2 replicas');
    expect(screen.getByText('two')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose file' })).toBeNull();
  });

  it('that is fixed is shaded like every other', () => {
    render(<Fields editing={editing({ field: () => ({ locked: WHY }) })} />);
    for (const label of ['Text', 'Choice', 'Flag', 'Number', 'Scale']) {
      expect(control(label)).toHaveClass(classes.locked ?? 'a class');
    }
  });

  it('of which the API tells nothing says that what is stored stays', () => {
    render(<Fields editing={editing({ field: () => ({ writeOnly: true }) })} />);
    expect(control('Secret')).toHaveAttribute('placeholder', expect.stringContaining('Stored, not shown'));
    expect(control('Secret')).not.toBeRequired();
  });
});

describe('credentials', () => {
  it('are a line until they are to be replaced', async () => {
    const kept = editing({});
    render(<Fields editing={kept} />);
    expect(screen.queryByText('The fields of the key')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Replace…' }));
    expect(kept.onReplace).toHaveBeenCalledOnce();
  });

  it('that are replaced can be kept after all, those that must be cannot', async () => {
    const replaced = editing({ stored: { is: 'replaced' } });
    const { rerender } = render(<Fields editing={replaced} />);
    expect(screen.getByText('The fields of the key')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the stored ones' }));
    expect(replaced.onKeep).toHaveBeenCalledOnce();
    rerender(<Fields editing={editing({ stored: { is: 'forced', why: 'Another method.' } })} />);
    expect(screen.getByText('Another method.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Keep the stored ones' })).toBeNull();
  });
});
