import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { findingsResolver, type Finding } from './findings';
import { TextField } from './TextField';
import { markedFields, useRecheck } from './useRecheck';

interface Values {
  least: string;
  most: string;
}

function check({ least, most }: Values): Finding[] {
  const findings: Finding[] = [];
  if (least === '') findings.push({ field: 'least', message: 'Give the least.', severity: 'error' });
  if (Number(least) > Number(most)) {
    findings.push({ field: 'most', message: 'Not below the least.', severity: 'error' });
  }
  return findings;
}

/** The form that was drawn last. */
const drawn: { form?: UseFormReturn<Values> } = {};

function Fields() {
  const form = useForm<Values>({
    defaultValues: { least: '', most: '' },
    mode: 'onTouched',
    resolver: findingsResolver(check),
  });
  useRecheck(form);
  useEffect(() => {
    drawn.form = form;
  }, [form]);
  return (
    <>
      <TextField control={form.control} name="least" label="Least" />
      <TextField control={form.control} name="most" label="Most" />
    </>
  );
}

const draw = () =>
  render(
    <MantineProvider env="test">
      <Fields />
    </MantineProvider>,
  );

test('a message that a button has shown goes while the field is typed into for the first time', async () => {
  draw();
  await act(async () => drawn.form?.trigger());
  expect(screen.getByText('Give the least.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Least'), '1');
  await waitFor(() => expect(screen.queryByText('Give the least.')).not.toBeInTheDocument());
});

test('a message at one field goes when another is set right', async () => {
  draw();
  await userEvent.type(screen.getByLabelText('Least'), '5');
  await userEvent.type(screen.getByLabelText('Most'), '3');
  await act(async () => drawn.form?.trigger());
  expect(screen.getByText('Not below the least.')).toBeVisible();
  await userEvent.clear(screen.getByLabelText('Least'));
  await userEvent.type(screen.getByLabelText('Least'), '2');
  await waitFor(() => expect(screen.queryByText('Not below the least.')).not.toBeInTheDocument());
});

test('the words of a server stay until their own field is changed', async () => {
  draw();
  await userEvent.type(screen.getByLabelText('Least'), '1');
  act(() => drawn.form?.setError('most', { type: 'server', message: 'The server refuses it.' }));
  await userEvent.type(screen.getByLabelText('Least'), '0');
  expect(screen.getByText('The server refuses it.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Most'), '99');
  await waitFor(() => expect(screen.queryByText('The server refuses it.')).not.toBeInTheDocument());
});

test('errors are found in lists and branches', () => {
  const error = { type: 'rule', message: 'wrong' };
  const errors = { name: error, columns: [undefined, { type: error }], uri: { ...error, type: 'server' } };
  expect(markedFields(errors as never)).toEqual([
    { path: 'name', byServer: false },
    { path: 'columns.1.type', byServer: false },
    { path: 'uri', byServer: true },
  ]);
});
