import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TypedDialog } from './TypedDialog';

async function typeInto(name: string, typed: string) {
  render(
    <MantineProvider>
      <TypedDialog
        title="Delete it?"
        name={name}
        noun="pipe"
        confirmLabel="Delete pipe"
        explain={() => ({ title: '', detail: '' })}
        onConfirm={() => Promise.resolve()}
        onClose={() => undefined}
      >
        It is gone for good.
      </TypedDialog>
    </MantineProvider>,
  );
  if (typed !== '') await userEvent.setup().type(await screen.findByRole('textbox'), typed);
  return screen.findByRole('button', { name: 'Delete pipe' });
}

it.each([
  ['orders', ' orders '],
  ['orders   of\u00A0today', 'orders of today'],
  ['first\nsecond', 'first second'],
  ['cafe\u0301\u200B', 'caf\u00E9'],
  [' \n', 'pipe'],
])('%j is confirmed by typing %j', async (name, typed) => {
  expect(await typeInto(name, typed)).toBeEnabled();
});

it.each([
  ['orders', ''],
  ['orders', 'Orders'],
  ['orders of today', 'ordersoftoday'],
  [' \n', ''],
])('%j is not confirmed by typing %j', async (name, typed) => {
  expect(await typeInto(name, typed)).toBeDisabled();
});
