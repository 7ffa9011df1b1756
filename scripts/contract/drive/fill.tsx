// Fills in the steps of the wizard, each in a form of its own.
import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  useForm,
  type Control,
  type DefaultValues,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { expect } from 'vitest';
import { findingsResolver, type Finding } from '../../../src/form/findings';
import { TextField } from '../../../src/form/TextField';
import { DestinationStep } from '../../../src/pages/wizard/DestinationStep';
import { SizeStep } from '../../../src/pages/wizard/SizeStep';
import type { PipeCreateBody } from '../../../src/pipes/writeEndpoints';
import {
  checkDestination,
  emptyDestination,
  type DestinationValues,
} from '../../../src/pipes/draft/destination';
import { draftToBody, newDraft } from '../../../src/pipes/draft/draft';
import { checkSize, emptySize, type SizeValues } from '../../../src/pipes/draft/size';
import type { FormValues } from '../../../src/sources/form';
import { drive, type Choose, type DriveOptions } from './drive';
import type { Kind } from './kinds';

/** The service that drafts are for. It is in no body. */
export const DRAFT_SERVICE = 'service';

interface PageProps<Values extends FieldValues> {
  values: Values;
  check: (values: Values) => readonly Finding[];
  draw: (form: UseFormReturn<Values>) => ReactNode;
  onForm: (form: UseFormReturn<Values>) => void;
}

/** All values as the default ones: the types of react-hook-form make a difference that we do not. */
export function defaultValuesOf<Values extends FieldValues>(values: Values): DefaultValues<Values> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return values as DefaultValues<Values>;
}

function Page<Values extends FieldValues>({ values, check, draw, onForm }: PageProps<Values>) {
  const form = useForm<Values>({
    defaultValues: defaultValuesOf(values),
    resolver: findingsResolver(check),
  });
  onForm(form);
  return <MantineProvider env="test">{draw(form)}</MantineProvider>;
}

/** Fills in a fresh form and gives its values, which must be without error. */
async function fill<Values extends FieldValues>(
  page: Omit<PageProps<Values>, 'onForm'>,
  person: DriveOptions,
): Promise<Values> {
  let form: UseFormReturn<Values> | undefined;
  const { container, unmount } = render(<Page {...page} onForm={(next) => (form = next)} />);
  const current = () => {
    if (!form) throw new Error('The form was not drawn.');
    return form;
  };
  drive(container, () => current().getValues(), person);
  const isValid = await act(() => current().trigger());
  const values = structuredClone(current().getValues());
  unmount();
  expect({ values, errors: errorsIn(page.check(values)) }).toEqual({ values, errors: [] });
  expect(isValid).toBe(true);
  return values;
}

function errorsIn(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => `${field}: ${message}`);
}

/** All fields of a source, which the wizard has on two steps. */
export function SourceFields({ form, control }: Pick<Kind, 'form'> & { control: Control<FormValues> }) {
  return (
    <>
      <form.Connect control={control} />
      <form.Data control={control} />
      {form.Settings ? <form.Settings control={control} /> : null}
    </>
  );
}

export function fillSource(
  { form }: Kind,
  variant: string | undefined,
  choose: Choose,
  rest: Omit<DriveOptions, 'choose'> = {},
): Promise<FormValues> {
  const draw = ({ control }: UseFormReturn<FormValues>) => <SourceFields form={form} control={control} />;
  return fill({ values: form.empty(variant), check: form.check, draw }, { choose, ...rest });
}

export function fillDestination(
  { kind, form: { virtualColumns } }: Kind,
  choose: Choose,
): Promise<DestinationValues> {
  const draw = (form: UseFormReturn<DestinationValues>) => (
    <>
      <TextField control={form.control} name="name" label="Pipe name" required />
      <DestinationStep
        form={form}
        kind={kind}
        virtualColumns={virtualColumns}
        sourceBody={() => ({})}
        service={DRAFT_SERVICE}
      />
    </>
  );
  return fill(
    { values: emptyDestination, check: (values) => checkDestination(values, kind.family), draw },
    { choose },
  );
}

export function fillSize({ kind }: Kind, choose: Choose): Promise<SizeValues> {
  const draw = (form: UseFormReturn<SizeValues>) => <SizeStep form={form} family={kind.family} />;
  return fill({ values: emptySize, check: (values) => checkSize(values, kind.family), draw }, { choose });
}

/** The body that the wizard sends for what is filled in. */
export function bodyOf(
  { kind, form }: Kind,
  source: FormValues,
  destination: DestinationValues,
  size: SizeValues,
): PipeCreateBody {
  return draftToBody(
    { ...newDraft(DRAFT_SERVICE, kind.id, undefined, form), source, destination, size },
    form,
    kind.family,
  );
}
