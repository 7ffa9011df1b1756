// @vitest-environment happy-dom
// Types something secret into every text field of every kind of source, by every way in, and looks for it wherever this
// browser keeps things. In fields that are secret it is any text; in all others, something that is secret by its shape.
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { secretTexts } from '../../src/lib/secrets/testing/texts';
import { DestinationStep } from '../../src/pages/wizard/DestinationStep';
import { SizeStep } from '../../src/pages/wizard/SizeStep';
import { emptyDestination, type DestinationValues } from '../../src/pipes/draft/destination';
import { newDraft, type Draft } from '../../src/pipes/draft/draft';
import { saveDraft } from '../../src/pipes/draft/drafts';
import { emptySize, type SizeValues } from '../../src/pipes/draft/size';
import { queryClient } from '../../src/session/query';
import { openWith } from '../../src/session/store';
import type { FormValues } from '../../src/sources/form';
import { drive, type Choose } from './drive/drive';
import { explore } from './drive/explore';
import { SERVICE, SourceFields } from './drive/fill';
import { loadKinds, type Kind } from './drive/kinds';
import { plausible, type Entry, type Values } from './drive/plausible';

const DRIVE_MS = 900_000;
const CANARY = /canary7/i;

/** What fits into one line, and into one entry of a list. */
const lines = Object.values(secretTexts).filter((text) => !text.includes('\n') && CANARY.test(text));
const entries = lines.filter((text) => !/[\s,;]/.test(text));

const kinds = await loadKinds();
const said: string[] = [];
const typedInto = new Set<string>();
let drafts = 0;
let turns = 0;

function next(list: readonly string[]): string {
  turns += 1;
  return list[turns % list.length] ?? '';
}

/** Something secret for this field. A date is all that a field of dates takes. */
function secretFor(secrets: readonly string[], kind: string) {
  return (name: string, values: Values): Entry | undefined => {
    const usual = plausible(name, values);
    if (/timestamp/i.test(name)) return usual;
    typedInto.add(`${kind} ${name.replaceAll(/\d+/g, '[]')}`);
    if (secrets.includes(name)) return 'any text with Canary7 in it';
    return Array.isArray(usual) ? [next(entries)] : next(lines);
  };
}

interface Forms {
  source: UseFormReturn<FormValues>;
  destination: UseFormReturn<DestinationValues>;
  size: UseFormReturn<SizeValues>;
}

function Wizard({
  each,
  variant,
  onForms,
}: {
  each: Kind;
  variant: string | undefined;
  onForms: (forms: Forms) => void;
}) {
  const source = useForm<FormValues>({ defaultValues: each.form.empty(variant) });
  const destination = useForm<DestinationValues>({ defaultValues: emptyDestination });
  const size = useForm<SizeValues>({ defaultValues: emptySize });
  onForms({ source, destination, size });
  return (
    <MantineProvider env="test">
      <SourceFields form={each.form} control={source.control} />
      <DestinationStep form={destination} kind={each.kind} arm={() => ({})} service={SERVICE} />
      <SizeStep form={size} family={each.kind.family} />
    </MantineProvider>
  );
}

/** Fills in a wizard and keeps its draft, as the page does with every change. */
async function draftOf(each: Kind, variant: string | undefined, choose: Choose): Promise<Draft> {
  let forms: Forms | undefined;
  const { container, unmount } = render(
    <Wizard each={each} variant={variant} onForms={(made) => (forms = made)} />,
  );
  const { source, destination, size } = forms as unknown as Forms;
  const values = () => ({ ...source.getValues(), ...destination.getValues(), ...size.getValues() });
  drive(container, values, { choose, say: secretFor(each.form.secrets, each.kind.id) });
  const draft = {
    ...newDraft(SERVICE, each.kind.id, variant, each.form),
    source: source.getValues(),
    destination: { ...destination.getValues(), name: next(lines) },
    size: size.getValues(),
  };
  saveDraft(draft, each.form.secrets);
  unmount();
  drafts += 1;
  return draft;
}

/** Where this browser keeps things, each as a text. */
async function places(): Promise<Record<string, string>> {
  const databases = await indexedDB.databases();
  return {
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    IndexedDB: JSON.stringify(databases),
    cookies: document.cookie,
    address: globalThis.location.href + JSON.stringify(history.state),
    'query cache': JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
    ),
    'mutation cache': JSON.stringify(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
    console: said.join('\n'),
  };
}

beforeAll(() => {
  openWith({ keyId: 'key', keySecret: 'secret', organizationId: 'organization' });
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void said.push(args.join(' ')));
  }
});
afterEach(() => cleanup());
afterAll(async () => {
  vi.restoreAllMocks();
  const count = Object.keys(await places()).length;
  console.log(
    `canary: ${typedInto.size} text fields of ${kinds.length} kinds, ${drafts} drafts, ${count} places searched`,
  );
});

describe('a secret in any text field', () => {
  it.each(kinds.map((each): [string, Kind] => [each.kind.id, each]))(
    'of %s is kept nowhere',
    async (_, each) => {
      for (const variant of each.variants) {
        const made = await explore((choose) => draftOf(each, variant, choose));
        expect(made.every((draft) => CANARY.test(JSON.stringify(draft)))).toBe(true);
        for (const [place, text] of Object.entries(await places())) {
          expect({ place, at: CANARY.exec(text)?.index }).toEqual({ place, at: undefined });
        }
        expect(localStorage.length).toBeGreaterThan(0);
        localStorage.clear();
      }
    },
    DRIVE_MS,
  );
});
