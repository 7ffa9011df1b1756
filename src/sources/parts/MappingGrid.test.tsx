import { MantineProvider } from '@mantine/core';
import { act, render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { MappingGrid } from './MappingGrid';
import { emptySchemaTable, schemaWords, type SchemaTable } from './tables.values';

type Values = { tables: readonly SchemaTable[] };

const table = (name: string, change: Partial<SchemaTable> = {}): SchemaTable => ({
  ...emptySchemaTable,
  space: 'public',
  table: name,
  target: `public_${name}`,
  ...change,
});

let form: UseFormReturn<Values>;
const names = () =>
  form.getValues('tables').map(({ space, table: name, target }) => [space, name, target].join(' '));

function renderGrid(tables: readonly SchemaTable[]) {
  const { result } = renderHook(() => useForm<Values>({ defaultValues: { tables } }));
  form = result.current;
  render(
    <MantineProvider>
      <MappingGrid control={form.control} words={schemaWords} emptyTable={emptySchemaTable} />
    </MantineProvider>,
  );
  return userEvent.setup();
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the grid of tables', () => {
  it('takes a pasted list, names targets, and says what it skipped', async () => {
    const user = renderGrid([]);
    await user.click(screen.getByText('Paste a list'));
    await user.type(
      screen.getByLabelText(/one per line/),
      'public.users\nsales.orders\nlonely\npublic.items',
    );
    await user.click(press('Read the list'));
    expect(names()).toEqual([
      'public users public_users',
      'sales orders sales_orders',
      'public items public_items',
    ]);
    expect(screen.getByText(/3 tables added\. 1 skipped:/)).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(/^Line 3 lonely: .+/);
    expect(screen.getByLabelText(/one per line/)).toHaveValue('lonely');
  });

  it('does not add a table twice', async () => {
    const user = renderGrid([table('users')]);
    await user.click(screen.getByText('Paste a list'));
    await user.type(screen.getByLabelText(/one per line/), 'public.users\npublic.items');
    await user.click(press('Read the list'));
    expect(names()).toEqual(['public users public_users', 'public items public_items']);
    expect(screen.getByText(/1 table added\. 1 already in the list\./)).toBeVisible();
  });

  it('names all targets by a pattern, which can be undone', async () => {
    const user = renderGrid([table('users'), table('items'), table('', { target: 'mine' })]);
    await user.clear(screen.getByLabelText('Pattern for target names'));
    expect(press('Apply to all')).toBeDisabled();
    await user.type(screen.getByLabelText('Pattern for target names'), 'raw_{{table}');
    await user.click(press('Apply to all'));
    expect(names()).toEqual(['public users raw_users', 'public items raw_items', 'public  mine']);
    await user.click(press('Undo'));
    expect(names()).toEqual(['public users public_users', 'public items public_items', 'public  mine']);
  });

  it('marks targets that are used twice', async () => {
    const user = renderGrid([table('users'), table('items'), table('more')]);
    const items = cell('Target of public.items, row 2');
    expect(items).toBeValid();
    await user.clear(items);
    await user.type(items, 'public_users');
    expect(items).toBeInvalid();
    expect(items).toHaveAccessibleDescription('Also the target of row 1.');
    expect(cell('Target of public.users, row 1')).toHaveAccessibleDescription('Also the target of row 2.');
    expect(screen.getByText(/1 target is used more than once/)).toBeVisible();
    expect(cell('Target of public.more, row 3')).toBeValid();
  });

  it('adds a row and goes there; removes one, and all, and takes it back', async () => {
    const user = renderGrid([table('users'), table('items')]);
    await user.click(press('Add row'));
    expect(cell('Schema, row 3')).toHaveFocus();
    await user.keyboard('shop{Tab}carts{Tab}c');
    expect(names()[2]).toBe('shop carts c');
    await user.click(press('Remove public.users, row 1'));
    expect(names()).toEqual(['public items public_items', 'shop carts c']);
    await user.click(press('Remove all'));
    expect(names()).toEqual([]);
    expect(screen.getByText(/There are no tables yet/)).toBeVisible();
    await user.click(press('Undo'));
    expect(names()).toEqual(['public items public_items', 'shop carts c']);
  });

  it('goes from row to row by Enter and arrows', async () => {
    const user = renderGrid([table('users'), table('items')]);
    await user.click(cell('Table, row 1'));
    await user.keyboard('{Enter}');
    expect(cell('Table, row 2')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(cell('Table, row 1')).toHaveFocus();
  });

  it('keeps the rest of a table in a second line', async () => {
    const keys = { sortingKeys: ['id'], useCustomSortingKey: 'false' };
    const user = renderGrid([table('users', keys)]);
    const toggle = press('Details (1) of public.users, row 1');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await user.click(toggle);
    await user.type(cell('Sorting keys, one per line of public.users, row 1'), '{Enter}ts');
    await user.type(cell('Excluded columns, one per line of public.users, row 1'), 'note');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Engine/ }), 'MergeTree');
    await user.type(cell('Source column that splits the first copy of public.users, row 1'), 'id');
    expect(form.getValues('tables.0')).toEqual(
      table('users', {
        sortingKeys: ['id', 'ts'],
        excludedColumns: ['note'],
        tableEngine: 'MergeTree',
        partitionKey: 'id',
      }),
    );
    expect(screen.queryByLabelText(/PARTITION BY/)).not.toBeInTheDocument();
  });

  it('shows findings at their cells, also those in the second line, and of the list', () => {
    renderGrid([table('users'), table('items')]);
    act(() => {
      form.setError('tables.1.table', { message: 'Enter the table.' });
      form.setError('tables.0.sortingKeys', { message: '"id" is here twice.' });
    });
    expect(cell('Table, row 2')).toHaveAccessibleDescription('Enter the table.');
    expect(cell('Sorting keys, one per line of public.users, row 1')).toHaveAccessibleDescription(
      '"id" is here twice.',
    );
    act(() => {
      form.clearErrors();
      form.setError('tables', { message: 'Add at least one.' });
    });
    expect(cell('Table, row 2')).toBeValid();
    expect(screen.getByText('Add at least one.')).toBeVisible();
  });

  it('keeps all rows of sixty in the document, whatever is opened, and the focus at the button', async () => {
    const user = renderGrid(Array.from({ length: 60 }, (_, index) => table(`t${index}`)));
    const toggle = press(/Details.* of public\.t2, row 3$/);
    toggle.focus();
    await user.keyboard('{Enter}');
    expect(toggle).toHaveFocus();
    expect(screen.getAllByRole('textbox', { name: /^Table, row/ })).toHaveLength(60);
  });

  it('draws of many rows those in view', () => {
    vi.spyOn(HTMLDivElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
    vi.spyOn(HTMLDivElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
    vi.spyOn(HTMLTableRowElement.prototype, 'offsetHeight', 'get').mockReturnValue(45);
    renderGrid(Array.from({ length: 500 }, (_, index) => table(`t${index}`)));
    const region = screen.getByRole('region', { name: 'Tables and their targets' });
    const drawn = within(region).getAllByRole('textbox', { name: /^Table, row/ }).length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
    expect(screen.getByText('500 tables')).toBeVisible();
  });
});
