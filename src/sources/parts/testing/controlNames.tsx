// For tests: which values the screen lets a person set.
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import type { AnySourceForm, FormStep, FormValues } from '../../form';

/** The names of the values that have a control on a step, in alphabetical order; twice if there are two controls. */
export function controlNames(form: AnySourceForm, step: FormStep, values: FormValues): string[] {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <Step form={form} step={step} values={values} />
    </MantineProvider>,
  );
  return [...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name).toSorted();
}

function Step({ form, step, values }: { form: AnySourceForm; step: FormStep; values: FormValues }) {
  const { control } = useForm<FormValues>({ defaultValues: values });
  const Fields = step === 'connect' ? form.Connect : form.Data;
  return (
    <>
      <Fields control={control} />
      {step === 'data' && form.Settings ? <form.Settings control={control} /> : null}
    </>
  );
}
