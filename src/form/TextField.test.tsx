import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { ListField } from './ListField';
import { TextField } from './TextField';

function Form() {
  const { control } = useForm({ defaultValues: { list: '', one: '', many: [] as string[] } });
  return (
    <MantineProvider>
      <TextField
        control={control}
        name="list"
        label="List"
        joinLines={(text) => text.trim().split(/\s+/).join(',')}
      />
      <TextField control={control} name="one" label="One" />
      <ListField control={control} name="many" label="Many" />
    </MantineProvider>
  );
}

async function pasteInto(label: string, ...texts: string[]) {
  render(<Form />);
  const user = userEvent.setup();
  const input = screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
  await user.click(input);
  for (const text of texts) await user.paste(text);
  return input;
}

describe('a text of one line', () => {
  it('takes pasted lines as its list', async () => {
    expect(await pasteInto('List', 'first\r\nsecond\nthird\n')).toHaveValue('first,second,third');
  });

  it('takes them where the cursor stands', async () => {
    expect(await pasteInto('List', 'first,', 'second\nthird')).toHaveValue('first,second,third');
  });

  it('keeps other lines apart, for the rules to see', async () => {
    expect(await pasteInto('One', 'https://a/x\nhttps://a/y\n')).toHaveValue('https://a/x https://a/y');
  });

  it('leaves what is one line to the browser', async () => {
    expect(await pasteInto('One', 'two words')).toHaveValue('two words');
  });
});

it('makes an entry of each pasted line in a list of entries', async () => {
  await pasteInto('Many', 'first\nsecond;third');
  for (const entry of ['first', 'second', 'third']) expect(screen.getByText(entry)).toBeInTheDocument();
});
