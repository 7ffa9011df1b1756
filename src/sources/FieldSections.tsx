// The sections of a form, drawn as the table of fields has them: rows, groups, what is folded away, what is stored.
import type { ComponentType, ReactNode } from 'react';
import { useFormState, useWatch, type Control } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../form/FieldGroup';
import { StoredSecrets } from '../form/StoredSecrets';
import { Banner } from '../ui/Banner';
import { FieldControl } from './FieldControl';
import { isUsed, valueFields, wordsOf, type Field, type FieldTable, type Section } from './fields';
import type { FieldsProps, FormValues } from './form';
import { EndpointButton } from './parts/EndpointButton';
import type { TableRules } from './parts/tables.values';

/** Draws the tables of a database as rows to type in. */
export type TableGrid = ComponentType<{
  control: Control<FormValues>;
  words: TableRules['words'];
  emptyTable: TableRules['empty'];
}>;

type Named = [name: string, field: Field];

interface SectionsProps extends FieldsProps<FormValues> {
  fields: FieldTable;
  /** Which sections. */
  where: (section: Section) => boolean;
  Grid?: TableGrid | undefined;
}

export function FieldSections({ fields, where, ...rest }: SectionsProps) {
  const drawn = valueFields(fields).filter(
    ([, { control, section }]) => control !== 'flavour' && where(section),
  );
  const sections = runs(drawn, ([, one], [, other]) => one.section === other.section);
  return sections.map((named) => <FieldSection key={named[0]?.[0]} named={named} {...rest} />);
}

type SectionProps = Omit<SectionsProps, 'fields' | 'where'> & { named: readonly Named[] };

/** Only what the other values leave room for is asked for. */
function FieldSection({ named, ...rest }: SectionProps) {
  const { control } = rest;
  const section = named[0]?.[1].section;
  const words = useWatch({
    control,
    compute: (values: FormValues) =>
      Object.fromEntries(
        named.flatMap(([name, field]) => (isUsed(field, values) ? [[name, wordsOf(field, values)]] : [])),
      ),
  });
  const rows = runs(named, (_, [, field]) => field.beside ?? false);
  const stored = runs(rows, ([one], [other]) => {
    const what = one?.[1].credential;
    return what !== undefined && what === other?.[1].credential && isDrawn(one) === isDrawn(other);
  });
  function isDrawn(each: Named | undefined): boolean {
    return each !== undefined && words[each[0]] !== undefined;
  }
  const inside = stored.map((group) => {
    const shown = group.filter((row) => row.some(isDrawn));
    const [first] = shown[0] ?? [];
    if (!first) return null;
    const content = shown.map((row) => <Row key={row[0]?.[0]} row={row} words={words} {...rest} />);
    const what = first[1].credential;
    return what === undefined ? (
      content
    ) : (
      <StoredSecrets key={first[0]} what={what}>
        {content}
      </StoredSecrets>
    );
  });
  return (
    <>
      {section?.note ? <Note {...section.note} /> : null}
      <Frame section={section} names={named.map(([name]) => name)} control={control}>
        {inside}
      </Frame>
    </>
  );
}

function Note({ title, text }: NonNullable<Section['note']>) {
  return title === undefined ? (
    <p>{text}</p>
  ) : (
    <Banner tone="quiet" title={title}>
      {text}
    </Banner>
  );
}

interface FrameProps {
  section: Section | undefined;
  names: readonly string[];
  control: Control<FormValues>;
  children: ReactNode;
}

/** Folded fields open when one of them is wrong. */
function Frame({ section, names, control, children }: FrameProps) {
  const { errors } = useFormState({ control, name: [...names] });
  if (section?.folded) return <Advanced open={names.some((name) => name in errors)}>{children}</Advanced>;
  return section?.title === undefined ? children : <FieldGroup title={section.title}>{children}</FieldGroup>;
}

type RowProps = Omit<SectionProps, 'named'> & {
  row: readonly Named[];
  words: Readonly<Record<string, ReturnType<typeof wordsOf>>>;
};

function Row({ row, words, control, endpoints = [], onAskEndpoint, Grid }: RowProps) {
  const drawn = row.flatMap(([name, field]) => {
    const said = words[name];
    return said ? [{ name, field, said }] : [];
  });
  const controls = drawn.map(({ name, field, said }) =>
    field.rows && Grid ? (
      <Grid key={name} control={control} words={field.rows.words} emptyTable={field.rows.empty} />
    ) : (
      <FieldControl key={name} {...{ control, name, field, endpoints }} words={said} />
    ),
  );
  const asking = drawn.map(({ name, field: { endpoint }, said }) =>
    endpoint ? (
      <EndpointButton key={name} {...{ control, name, onAskEndpoint, ...endpoint }} label={said.label} />
    ) : null,
  );
  return (
    <>
      {row.length > 1 ? <FieldRow>{controls}</FieldRow> : controls}
      {asking}
    </>
  );
}

/** Neighbours that belong together, in lists. */
function runs<Each>(all: readonly Each[], together: (one: Each, next: Each) => boolean): Each[][] {
  const lists: Each[][] = [];
  for (const each of all) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && together(before, each)) last.push(each);
    else lists.push([each]);
  }
  return lists;
}
