// Draws a part of the app as it stands in a page.
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  type AnyRouter,
} from '@tanstack/react-router';
import { fireEvent, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { readEditSearch } from '../../../src/pages/editSearch';
import { queryClient } from '../../../src/session/query';
import { theme } from '../../../src/ui/theme';

/** The address of the page that is drawn: one that the routes below know. */
const SOMEWHERE = '/somewhere';

/** The few addresses that the drawn parts speak of, without the rest of the site. A page that is left is gone. */
export async function draw(part: ReactNode, address = SOMEWHERE): Promise<RenderResult> {
  const root = createRootRoute({ component: Outlet });
  const app = createRoute({ getParentRoute: () => root, id: 'app', component: Outlet });
  const component = () => part;
  const routes = [
    createRoute({ getParentRoute: () => app, path: SOMEWHERE, component }),
    createRoute({
      getParentRoute: () => app,
      path: '/services/$service/pipes/$pipe/edit',
      validateSearch: readEditSearch,
      component,
    }),
    createRoute({ getParentRoute: () => app, path: '$', component: () => null }),
  ];
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  await router.load();
  return render(
    <MantineProvider env="test" theme={theme}>
      <QueryClientProvider client={queryClient}>{routed(router)}</QueryClientProvider>
    </MantineProvider>,
  );
}

/** The pages of a router that is not the app's own, of which `RouterProvider` has its type. */
export function routed(router: AnyRouter): ReactNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return <RouterProvider router={router as never} />;
}

/** Moves a slider with the keyboard. */
export function slide(page: HTMLElement, label: string, key: 'ArrowRight' | 'End'): void {
  const thumb = page.querySelector(`[role="slider"][aria-label="${label}"]`);
  if (!thumb) throw new Error(`There is no slider "${label}".`);
  fireEvent.keyDown(thumb, { key });
}
