// Pages of a pipe about which a server says odd things: each draws itself, under the name of the pipe.
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { receive } from '../api/receive';
import { EditForm } from '../pages/edit/EditForm';
import { PipePage } from '../pages/pipe/PipePage';
import { readPipeSearch } from '../pages/pipe/pipeSearch';
import { Board } from '../pages/pipes/board/Board';
import { listedRows } from '../pages/pipes/board/listed';
import { boardColumns } from '../pages/pipes/board/pipeColumns';
import { pipeQuery } from '../pipes/queries';
import { allBecome, completeAnswers, mutated, oddValues } from '../pipes/testing/mutations';
import { viewPipe, type PipeView } from '../pipes/view';
import { pipe } from '../pipes/wire';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { sourceKinds } from '../sources/registry';
import { rowItems } from '../ui/DataTable/items';

const params = { org: 'org-1', service: 's', pipe: 'p' };
const PAGE = '/services/s/pipes/p';
const columns = boardColumns([], true);

beforeAll(() => {
  setTransport(() => new Promise(() => undefined));
  openWith({ keyId: 'k', keySecret: 'x', organizationId: params.org });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});
afterAll(() => {
  lock('locked');
  resetTransport();
});

/** Draws one address of an app that has these pages and no frame. */
async function draw(address: string, form: ReactNode, row: ReactNode): Promise<void> {
  const root = createRootRoute({ component: Outlet });
  const app = createRoute({ getParentRoute: () => root, id: 'app', component: Outlet });
  const at = (path: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => app, path, component, validateSearch: readPipeSearch });
  const router = createRouter({
    routeTree: root.addChildren([
      app.addChildren([
        at('/services/$service/pipes/$pipe', () => (
          <>
            {row}
            <PipePage />
          </>
        )),
        at('/services/$service/pipes/$pipe/edit', () => form),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
    // What a page throws is the failure of the test, not a sentence on the page.
    defaultErrorComponent: ({ error }) => {
      throw error;
    },
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        {/* The type of the prop is the app's own router, whose site map tests do not need. */}
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  // A tab is a part that is loaded when it is first shown.
  await act(() => vi.dynamicImportSettled());
}

/** The answer in the list and on each page of the pipe. */
async function look(view: PipeView): Promise<void> {
  const { kind } = view.source;
  const form = (await kind?.loadForm?.())?.form;
  const edit =
    kind && form ? (
      <EditForm
        base={view.pipe}
        view={view}
        editable={{ kind, form }}
        params={params}
        onBase={() => undefined}
      />
    ) : (
      <p>no form</p>
    );
  const rows = listedRows([view], params.service, 'analytics', undefined);
  const row = (
    <Board
      caption="Pipes"
      all={rows}
      rows={rows}
      items={rowItems(rows, ({ id }) => id)}
      columns={columns}
      hidden={[]}
      sort={undefined}
      onSort={() => undefined}
    />
  );
  queryClient.setQueryData(pipeQuery(params).queryKey, view.pipe);
  await draw(PAGE, edit, row);
  expect(heading()).toBe(view.name);
  expect(document.querySelector('tbody > tr > th')?.textContent).toContain(view.name);
  cleanup();
  await draw(`${PAGE}?tab=configuration`, edit, null);
  expect(heading()).toBe(view.name);
  cleanup();
  if (!form) return;
  await draw(`${PAGE}/edit`, edit, null);
  expect(document.querySelector('input')).not.toBeNull();
  cleanup();
}

// Not by role: of some thousand elements that takes seconds, each time.
const heading = () => document.querySelector('h1')?.textContent;

const read = (answer: unknown): PipeView => {
  const one = receive(pipe, answer);
  if (!one.success) throw one.error;
  return viewPipe(one.data);
};

// One odd value for each kind: that all of them can be read and worked with in all kinds is held without a page.
it.each(sourceKinds.map(({ id }, index) => [id, index] as const))(
  'a pipe of %s is drawn when everything of it is odd',
  async (id, index) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const odd = oddValues[(index * 2) % oddValues.length] ?? null;
    await look(read(allBecome(completeAnswers.get(id) ?? null, odd)));
    expect(complaints.mock.calls.map(String)).toEqual([]);
    complaints.mockRestore();
  },
);

it('a pipe is drawn when any one of its own fields is odd', async () => {
  const complete = completeAnswers.get('kafka') ?? null;
  const answers = [...mutated(complete)].filter(({ where }) => !where.includes('.'));
  expect(answers.length).toBeGreaterThan(100);
  for (const { answer } of answers.filter((_, index) => index % 11 === 0)) {
    const view = read(answer);
    queryClient.setQueryData(pipeQuery(params).queryKey, view.pipe);
    await draw(PAGE, null, null);
    expect(heading()).toBe(view.name);
    cleanup();
  }
});
