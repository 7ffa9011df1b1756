// The laws of the tables of fields. What a field of a kind lacks anywhere goes red here, without the official document.
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementOf } from '../api/schema';
import { z } from '../lib/zod';
import { valueAt } from '../lib/jsonPaths';
import { fromBody, toBody } from './body';
import { isReturned, isUsed, valueFields, wordsOf, type Field, type FieldTable } from './fields';
import type { AnySourceForm, FormValue, FormValues } from './form';
import { sourceKinds } from './registry';
import { sourceCreate, sourcePatch } from './write';

interface Json {
  type?: string | string[];
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
}

/** Paths of all that a schema takes; tables count as one, whatever is done to them. */
function pathsIn(schema: z.ZodMiniType): string[] {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A list that is read element by element has no form in JSON Schema of its own.
      if (elementOf(zodSchema as unknown as z.ZodMiniType)) Object.assign(jsonSchema, { type: 'array' });
    },
  });
  const leaves = (part: Json, path: string): string[] => {
    if (path.startsWith('tableMappings')) return ['tableMappings'];
    // What is read may be null as well.
    const options = part.anyOf?.filter(({ type }) => type !== 'null');
    if (options) return options.flatMap((each) => leaves(each, path));
    if (!part.properties) return [path];
    return Object.entries(part.properties).flatMap(([key, each]) =>
      leaves(each, path === '' ? key : `${path}.${key}`),
    );
  };
  return [...new Set(leaves(json as Json, ''))].toSorted();
}

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

/** Something that a person may give. */
function sampleOf(field: Field, values: FormValues): FormValue {
  const { placeholder, choices = {} } = wordsOf(field, values);
  switch (field.control) {
    case 'flag':
      return 'true';
    case 'number':
      return '4321';
    case 'choice':
      return Object.keys(choices).filter(Boolean).at(-1) ?? '';
    case 'list':
      return ['first', 'second'];
    case 'pem':
      return PEM;
    case 'keyFile':
      return 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=';
    case 'tables':
      return [{ ...field.rows?.empty, space: 'one', table: 'two', target: 'three' }];
    default:
      return placeholder ?? ',';
  }
}

/** Values that leave room for a field: some flavour, some method, and one more choice or flag that may be asked for. */
function roomFor(form: AnySourceForm, fields: FieldTable, field: Field, flavours: readonly string[]) {
  const methods = ['', ...Object.keys(fields['authentication']?.choices ?? {})];
  const choices = valueFields(fields).flatMap(([name, { control, choices: own = {} }]) => {
    const values = control === 'flag' ? ['true', 'false'] : control === 'choice' ? Object.keys(own) : [];
    return name === 'authentication' ? [] : values.map((value) => ({ [name]: value }));
  });
  for (const flavour of [undefined, ...flavours]) {
    const empty = form.empty(flavour);
    const ofMethods = methods.map((authentication) => ('authentication' in empty ? { authentication } : {}));
    for (const method of [{}, ...ofMethods]) {
      for (const choice of [{}, ...choices]) {
        const values = { ...empty, ...method, ...choice };
        if (isUsed(field, values)) return values;
      }
    }
  }
  throw new Error(`Nothing leaves room for "${field.label}".`);
}

function Whole({ form, values }: { form: AnySourceForm; values: FormValues }) {
  const { control } = useForm<FormValues>({ defaultValues: values });
  return (
    <MantineProvider>
      <form.Connect control={control} />
      <form.Data control={control} />
      {form.Settings ? <form.Settings control={control} /> : null}
    </MantineProvider>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isDrawn({ control }: Field, label: string): boolean {
  if (control === 'tables') return screen.queryByDisplayValue('three') !== null;
  const labels = [...document.querySelectorAll('label')].filter(
    ({ textContent }) => textContent.replace(/ \*$/, '') === label,
  );
  return labels.some(({ htmlFor }) => document.getElementById(htmlFor)?.matches('input, select, textarea'));
}

describe.each(sourceKinds.map((kind) => [kind.id, kind] as const))('the fields of %s', (id, kind) => {
  let fields: FieldTable;
  let form: AnySourceForm;
  let all: [string, Field][];
  const tableSample = () => (fields['tables'] ? sampleOf(fields['tables'], {}) : []);
  const room = (field: Field) => roomFor(form, fields, field, Object.keys(kind.variants));
  /** Values in which this field, and what it needs, is given. */
  const withSample = (name: string, field: Field): FormValues => {
    const values = room(field);
    const needed = field.needs === undefined ? undefined : fields[field.needs];
    const before = field.needs !== undefined && needed ? withSample(field.needs, needed) : {};
    const sample = field.control === 'flavour' ? Object.keys(kind.variants).at(-1) : sampleOf(field, values);
    return { ...values, ...before, [name]: sample ?? '' };
  };

  beforeAll(async () => {
    ({ fields } = await kind.loadFields());
    const loaded = await kind.loadForm?.();
    if (!loaded) throw new Error(`Pipes of ${id} cannot be made.`);
    form = loaded.form;
    all = valueFields(fields);
  });

  it('are what can be sent, changed and read', () => {
    const patch =
      id in sourcePatch.shape ? sourcePatch.shape[id as keyof typeof sourcePatch.shape] : undefined;
    const paths = (holds: (field: Field) => boolean) =>
      [
        ...new Set(
          Object.values(fields)
            .filter(holds)
            .map(({ path }) => path),
        ),
      ].toSorted();
    expect(paths(() => true)).toEqual(pathsIn(sourceCreate.shape[id as keyof typeof sourceCreate.shape]));
    expect(paths((field) => field.patch ?? false)).toEqual(patch ? pathsIn(patch) : []);
    expect(paths(isReturned)).toEqual(pathsIn(kind.read));
  });

  it('name others that there are', () => {
    const needed = all.flatMap(([, { needs }]) => needs ?? []);
    expect(needed.filter((name) => !(name in fields))).toEqual([]);
  });

  it('are drawn, each under its label', () => {
    const drawn = new Map<string, boolean>();
    for (const [name, field] of all.filter(([, { control }]) => control !== 'flavour')) {
      if (drawn.has(name)) continue;
      const values = { ...room(field), ...('tables' in fields ? { tables: tableSample() } : {}) };
      render(<Whole form={form} values={values} />);
      // One drawing does for all that have room in it.
      for (const [other, each] of all.filter(([, any]) => isUsed(any, values)))
        drawn.set(other, isDrawn(each, form.labelOf(other, values)));
      cleanup();
    }
    const lacking = [...drawn].filter(([name, is]) => is === (fields[name]?.control === 'flavour'));
    expect(lacking).toEqual([]);
    expect(drawn.size).toBeGreaterThanOrEqual(all.length - 1);
  });

  it('go into the body and come back', () => {
    const lost = all.filter(([name, field]) => {
      const values = withSample(name, field);
      const body = toBody(fields, values);
      const back = fromBody(fields, body) as FormValues;
      return valueAt(body, field.path) === undefined || !isSame(back[name], values[name]);
    });
    expect(lost.map(([name]) => name)).toEqual([]);
  });

  it('are left out of the body when nothing is given, unless they must be, or what they need is not', () => {
    const isSent = (values: FormValues, { path }: Field) =>
      valueAt(toBody(fields, values), path) !== undefined;
    const sent = all.flatMap(([name, field]) => {
      const values = withSample(name, field);
      const silent = { ...values, [name]: ['list', 'tables'].includes(field.control) ? [] : '' };
      const always = (field.required ?? false) || field.control === 'tables';
      const alone = field.needs === undefined ? silent : { ...values, [field.needs]: '' };
      return [
        ...(isSent(silent, field) && !always ? [name] : []),
        ...(isSent(alone, field) && !always ? [name] : []),
      ];
    });
    expect(sent).toEqual([]);
  });

  it('stand on the overview, unless they are secret', async () => {
    const details = await kind.loadDetails();
    const lines = all
      .filter(([, { control }]) => control !== 'flavour' && control !== 'tables')
      .map(([name, field]) => {
        const values = withSample(name, field);
        const { facts } = details(z.parse(kind.read, toBody(fields, values)));
        const label = form.labelOf(name, values);
        return [name, facts.some((fact) => fact.label === label && fact.value !== undefined)];
      });
    expect(lines).toEqual(lines.map(([name]) => [name, isReturned(fields[String(name)] as Field)]));
  });

  it('have labels that tell them apart', () => {
    for (const [name, field] of all) {
      const values = room(field);
      const used = all.filter(([, each]) => isUsed(each, values));
      const labels = used.map(([each]) => form.labelOf(each, values));
      expect(labels.filter((label, index) => label.trim() === '' || labels.indexOf(label) !== index)).toEqual(
        [],
      );
      expect(form.labelOf(name, values)).not.toBe(name);
    }
  });

  it('refuse a choice that there is not, and what is no number', () => {
    for (const [name, field] of all) {
      const odd = field.control === 'choice' ? 'a stranger' : field.control === 'number' ? 'many' : undefined;
      if (odd === undefined) continue;
      const errors = form
        .check({ ...withSample(name, field), [name]: odd })
        .filter(({ severity }) => severity === 'error');
      expect(errors.map((finding) => finding.field)).toContain(name);
    }
  });
});
