// The forms, filled in with secrets.
import { MantineProvider } from '@mantine/core';
import { fireEvent, render } from '@testing-library/react';
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { ReactNode } from 'react';
import { DestinationStep } from '../../src/pages/wizard/DestinationStep';
import { SizeStep } from '../../src/pages/wizard/SizeStep';
import { emptyDestination, type DestinationValues } from '../../src/pipes/draft/destination';
import { newDraft } from '../../src/pipes/draft/draft';
import { saveDraft } from '../../src/pipes/draft/drafts';
import { emptySize, type SizeValues } from '../../src/pipes/draft/size';
import { openEdit } from '../../src/pipes/edit/values';
import type { Pipe } from '../../src/pipes/wire';
import type { FormValues } from '../../src/sources/form';
import { theme } from '../../src/ui/theme';
import { drive, type Choose } from '../contract/drive/drive';
import { explore, type IsWrong } from '../contract/drive/explore';
import { defaultValuesOf, SourceFields } from '../contract/drive/fill';
import type { Kind } from '../contract/drive/kinds';
import { drawEdit } from '../contract/operate/edit';
import { SERVICE_ID } from '../contract/operate/session';
import { askOfMemory, typeIntoAll } from './fields';
import { hasTyped, nextLine, secretFor } from './secrets';

/** What is left as it is: a choice among the names that are typed, each time others, and those of rows, which open nothing. */
const isLeft: IsWrong = (name) => name === 'versionColumn' || name.startsWith('tables.');

interface Step<Values extends FieldValues> {
  /** Names the form. */
  of: string;
  empty: Values;
  secrets?: readonly string[];
  draw: (form: UseFormReturn<Values>) => ReactNode;
  /** Keeps what was typed, as the page does with every change. */
  keep: (values: Values) => void;
  /** Choices that were taken elsewhere. */
  known?: Set<string>;
}

function Fields<Values extends FieldValues>({
  empty,
  draw: fields,
  onForm,
}: Pick<Step<Values>, 'empty' | 'draw'> & { onForm: (form: UseFormReturn<Values>) => void }) {
  const form = useForm<Values>({ defaultValues: defaultValuesOf(empty) });
  onForm(form);
  return (
    <MantineProvider env="test" theme={theme}>
      {fields(form)}
    </MantineProvider>
  );
}

/** Opens all that there is to open in a step, and types into each of its fields once. */
async function typeInto<Values extends FieldValues>({
  of,
  empty,
  secrets,
  draw: fields,
  keep,
  known,
}: Step<Values>) {
  let isFirst = true;
  const run = (choose: Choose) => {
    let form: UseFormReturn<Values> | undefined;
    const { container, unmount } = render(
      <Fields empty={empty} draw={fields} onForm={(made) => (form = made)} />,
    );
    const values = () => form?.getValues() ?? empty;
    // The values of the first time are the fullest; a field that another choice shows is typed into when it is shown.
    const caresFor = isFirst ? {} : { caresFor: (name: string) => !hasTyped(of, name) };
    drive(container, values, { choose, say: secretFor(of, secrets), ...caresFor });
    if (isFirst) typeIntoAids(container, of);
    askOfMemory(container);
    isFirst = false;
    keep(structuredClone(values()));
    unmount();
    return Promise.resolve();
  };
  await explore(run, isLeft, known);
}

/** What helps to fill in others: samples, lists and patterns, and the buttons that take them. */
function typeIntoAids(page: HTMLElement, of: string): void {
  typeIntoAll(page, of, 'nameless');
  for (const button of page.querySelectorAll('button')) {
    const takes = /^(Read the list|Add the fields as columns|Apply to all)$/.test(button.textContent.trim());
    if (takes && !button.disabled) fireEvent.click(button);
  }
}

/** The source of a kind, by every flavour and every method of authentication. */
export async function typeIntoSource({ kind, form, variants }: Kind): Promise<void> {
  const known = new Set<string>();
  for (const variant of variants) {
    const draft = newDraft(SERVICE_ID, kind.id, variant, form);
    await typeInto<FormValues>({
      of: kind.id,
      empty: form.empty(variant),
      secrets: form.secrets,
      draw: ({ control }) => <SourceFields form={form} control={control} />,
      keep: (source) => saveDraft({ ...draft, source }, form.secrets),
      known,
    });
  }
}

/** The steps after the source, which the kinds of a family have alike. */
export async function typeIntoRest({ kind, form }: Kind): Promise<void> {
  const draft = newDraft(SERVICE_ID, kind.id, undefined, form);
  await typeInto<DestinationValues>({
    of: `${kind.family} destination`,
    empty: emptyDestination,
    draw: (destination) => (
      <DestinationStep
        form={destination}
        kind={kind}
        virtualColumns={form.virtualColumns}
        sourceBody={() => ({})}
        service={SERVICE_ID}
      />
    ),
    keep: (destination) =>
      saveDraft({ ...draft, destination: { ...destination, name: nextLine() } }, form.secrets),
  });
  await typeInto<SizeValues>({
    of: `${kind.family} size`,
    empty: emptySize,
    draw: (size) => <SizeStep form={size} family={kind.family} />,
    keep: (size) => saveDraft({ ...draft, size }, form.secrets),
  });
}

/** The page that changes a pipe, credentials too. */
export async function typeIntoEdit(editable: Kind, pipe: Pipe): Promise<() => void> {
  const { container, unmount } = await drawEdit(editable, pipe);
  const { form } = editable;
  const secrets = [...form.secrets, ...(form.edit?.credentials ?? [])];
  drive(container, () => openEdit(pipe, editable).source, {
    choose: (name, choices, current) => (name.startsWith('Replace') ? (choices.at(-1) ?? current) : current),
    presses: [/^Replace…$/],
    say: secretFor(`edit ${editable.kind.id}`, secrets),
  });
  typeIntoAids(container, `edit ${editable.kind.id}`);
  return unmount;
}
