// What is typed into on the pages of what is there: settings, names, confirmations, queries.
import { fireEvent, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { RequestLogPanel } from '../../src/app/requests/RequestLogPanel';
import { Breakdown } from '../../src/pages/cost/Breakdown';
import { DnsNamesPanel } from '../../src/pages/endpoints/DnsNamesPanel';
import { ErrorSql } from '../../src/pages/pipe/metrics/ErrorSql';
import { RenameField } from '../../src/pages/pipe/RenameField';
import { Settings } from '../../src/pages/pipe/Settings';
import { BulkDialog } from '../../src/pages/pipes/BulkDialog';
import { Filters } from '../../src/pages/pipes/board/Filters';
import { filterRows } from '../../src/pages/pipes/board/filterRows';
import { Gallery } from '../../src/pages/wizard/Gallery';
import { DeleteDialog } from '../../src/pipes/DeleteDialog';
import { viewPipe } from '../../src/pipes/view';
import type { Pipe } from '../../src/pipes/wire';
import { drive } from '../contract/drive/drive';
import { press } from '../contract/drive/press';
import { draw } from '../contract/operate/page';
import { paramsOf, readEndpoints, SERVICE_ID } from '../contract/operate/session';
import { askOfMemory, typeIntoAll } from './fields';
import { lines, secretFor, typedInto } from './secrets';

/** Pages that take a text and keep it to themselves. */
export const pagesWithText = {
  'the settings of a pipe': (pipe: Pipe) => <Settings view={viewPipe(pipe)} params={paramsOf(pipe)} />,
  'the queries for the errors of a pipe': (pipe: Pipe) => <ErrorSql view={viewPipe(pipe)} />,
  'the confirmation of deleting a pipe': (pipe: Pipe) => (
    <DeleteDialog view={viewPipe(pipe)} params={paramsOf(pipe)} onClose={() => undefined} />
  ),
  'the confirmation of deleting many': (pipe: Pipe) => (
    <BulkDialog
      kind="delete"
      views={[viewPipe(pipe)]}
      serviceOf={() => SERVICE_ID}
      onClose={() => undefined}
    />
  ),
  'the gallery of sources': () => <Gallery service={SERVICE_ID} />,
  'the request log': () => <RequestLogPanel onClose={() => undefined} />,
} as const;

type Hear = (text: string | undefined) => void;

/** Searches that stand in the address, each with what it hands on. */
export const searches = {
  'the boards of pipes': (hear: Hear) => (
    <Filters
      label="Search"
      placeholder="Name"
      search={{}}
      found={filterRows([], {}, [])}
      onChange={({ q }) => hear(q)}
    />
  ),
  'the costs': (hear: Hear) => (
    <Breakdown
      range={{ from: '2026-03-01', to: '2026-03-30' }}
      lines={[]}
      search={{}}
      onChange={({ q }) => hear(q)}
    />
  ),
} as const;

/** Types something secret after the other into such a search, then a word; gives what was handed on. */
export async function searchFor(of: keyof typeof searches): Promise<readonly string[]> {
  const handed: string[] = [];
  const page = await draw(searches[of]((text) => handed.push(text ?? '')));
  const box = await page.findByRole('searchbox');
  askOfMemory(page.container);
  for (const line of lines) {
    fireEvent.change(box, { target: { value: line } });
    await waitFor(() => expect(box).toHaveAccessibleDescription(/secret/));
    expect(box).toHaveValue(line);
    fireEvent.change(box, { target: { value: '' } });
  }
  fireEvent.change(box, { target: { value: 'orders' } });
  typedInto.add(`search of ${of}`);
  page.unmount();
  return handed;
}

/** Types into each field of such a page; gives what closes it. */
export async function typeIntoPage(of: keyof typeof pagesWithText, pipe: Pipe): Promise<() => void> {
  const { baseElement, unmount } = await draw(pagesWithText[of](pipe));
  await waitFor(() => {
    if (!baseElement.querySelector('input, textarea')) throw new Error(`There is no field in ${of}.`);
  });
  typeIntoAll(baseElement, of);
  return unmount;
}

/** A change is written down before it is sent, which takes its time where the browser has no locks of its own. */
const PATIENCE = { timeout: 10_000 };

/** Gives a pipe a name that has a secret in it, and saves it. */
export async function rename(pipe: Pipe): Promise<void> {
  const onClose = vi.fn();
  const page = await draw(<RenameField view={viewPipe(pipe)} params={paramsOf(pipe)} onClose={onClose} />);
  typeIntoAll(page.container, 'rename');
  await press(page.container, 'Save');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce(), PATIENCE);
  page.unmount();
}

/** Types names with secrets in them into the panel of an endpoint, and tries to save them. */
export async function typeIntoNames(): Promise<void> {
  const [endpoint, ...others] = await readEndpoints();
  if (!endpoint) throw new Error('The service has no private endpoint.');
  const page = await draw(
    <DnsNamesPanel
      service={SERVICE_ID}
      endpoint={endpoint}
      others={others}
      users={{ known: true, pipes: [], unclear: [] }}
      onClose={() => undefined}
    />,
  );
  const say = secretFor('private DNS names');
  drive(page.baseElement, () => ({}), { choose: (_, __, current) => current, say });
  askOfMemory(page.baseElement);
  await press(page.baseElement, 'Save');
  page.unmount();
}
