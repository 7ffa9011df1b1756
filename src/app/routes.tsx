// The site map. Every screen is a chunk of its own; a route starts reading its data while its code is on the way.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { readCostSearch } from '../pages/cost/costSearch';
import { readOperationSearch, readOperationsSearch } from '../pages/operations/operationsSearch';
import { readEditSearch } from '../pages/editSearch';
import { readBoardSearch } from '../pages/pipes/board/search';
import { readPipeSearch } from '../pages/pipe/pipeSearch';
import { readSignInSearch } from '../pages/signIn/signInForm';
import { readWizardSearch } from '../pages/wizardSearch';
import { pipeQuery, pipesQuery } from '../pipes/queries';
import { cdcScalingQuery, servicesQuery } from '../services/queries';
import { queryClient, read } from '../session/query';
import { getSession } from '../session/store';
import { CrashScreen, NotFoundScreen, PendingScreen } from './screens';
import { Shell } from './Shell';
import { part } from '../ui/part';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  // With a key in hand there is nothing to sign in to; another key is tried after locking.
  beforeLoad: () => {
    if (getSession().open) throw redirect({ to: '/', replace: true });
  },
  component: page(() => import('../pages/signIn/SignInPage'), 'SignInPage'),
});

/** Everything behind the key. Without one: to the sign-in page and back afterwards. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: Shell,
  beforeLoad: ({ location }) => {
    if (!getSession().open) {
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { to: location.href },
        replace: true,
      });
    }
  },
  loader: () => {
    // Where the server does not list services there is nothing to read.
    if (getSession().open?.serviceId === undefined) ahead((org) => queryClient.query(servicesQuery(org)));
  },
});

const fleet = createRoute({
  getParentRoute: () => app,
  path: '/',
  validateSearch: readBoardSearch,
  // Where the server does not list services there is one, and no fleet.
  beforeLoad: () => {
    const service = getSession().open?.serviceId;
    if (service !== undefined)
      throw redirect({ to: '/services/$service/pipes', params: { service }, replace: true });
  },
  component: page(() => import('../pages/pipes/FleetPage'), 'FleetPage'),
});

const pipes = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/pipes',
  validateSearch: readBoardSearch,
  loader: ({ params }) => ahead((org) => queryClient.query(pipesQuery({ org, service: params.service }))),
  component: page(() => import('../pages/pipes/PipeListPage'), 'PipeListPage'),
});

const pipe = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/pipes/$pipe',
  validateSearch: readPipeSearch,
  loader: ({ params }) =>
    ahead((org) => queryClient.query(pipeQuery({ org, service: params.service, pipe: params.pipe }))),
  component: page(() => import('../pages/pipe/PipePage'), 'PipePage'),
});

const edit = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/pipes/$pipe/edit',
  validateSearch: readEditSearch,
  loader: ({ params }) =>
    ahead((org) => queryClient.query(pipeQuery({ org, service: params.service, pipe: params.pipe }))),
  component: page(() => import('../pages/edit/EditPage'), 'EditPage'),
});

const wizard = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/new',
  validateSearch: readWizardSearch,
  component: page(() => import('../pages/wizard/NewPipePage'), 'NewPipePage'),
});

const cdcCompute = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/cdc-compute',
  loader: ({ params }) => ahead((org) => queryClient.query(cdcScalingQuery(org, params.service))),
  component: page(() => import('../pages/cdcCompute/CdcComputePage'), 'CdcComputePage'),
});

const operations = createRoute({
  getParentRoute: () => app,
  path: '/operations',
  validateSearch: readOperationsSearch,
  component: page(() => import('../pages/operations/OperationsPage'), 'OperationsPage'),
});

const operation = createRoute({
  getParentRoute: () => app,
  path: '/operations/$operation',
  validateSearch: readOperationSearch,
  component: page(() => import('../pages/operations/OperationPage'), 'OperationPage'),
});

/** Nothing is read ahead: hovering over the link would do so too, and a year of costs is many requests. */
const cost = createRoute({
  getParentRoute: () => app,
  path: '/cost',
  validateSearch: readCostSearch,
  component: page(() => import('../pages/cost/CostPage'), 'CostPage'),
});

const endpoints = createRoute({
  getParentRoute: () => app,
  path: '/services/$service/endpoints',
  // The plain read, not the page's query: how often it looks again is none of the first load's business.
  loader: ({ params }) =>
    ahead(async (org) => {
      const { privateEndpointEndpoints } = await import('../services/privateEndpoints/endpoints');
      const list = read(privateEndpointEndpoints.privateEndpointList, { org, service: params.service });
      return queryClient.query(list);
    }),
  component: page(() => import('../pages/endpoints/EndpointsPage'), 'EndpointsPage'),
});

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: page(() => import('../pages/settings/SettingsPage'), 'SettingsPage'),
});

/** Any other address: said inside the frame, from which the places are in reach. */
const elsewhere = createRoute({ getParentRoute: () => app, path: '$', component: NotFoundScreen });

/**
 * The code of a page. What the page is made of must not be asked here: pages read the addresses of this very map, and
 * TypeScript would go in a circle.
 */
function page<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): RouteComponent & { preload: () => Promise<unknown> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asking for its type would go in that circle
  return part(() => load().then((module) => module[name] as ComponentType));
}

/** Starts a read without waiting for it: the page shows its own skeleton, and its own failure. */
function ahead(start: (org: string) => Promise<unknown>): void {
  const { open } = getSession();
  // The page reads the same query, and says what failed.
  if (open) start(open.organizationId).catch(() => undefined);
}

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      app.addChildren([
        fleet,
        pipes,
        pipe,
        edit,
        wizard,
        endpoints,
        cdcCompute,
        operations,
        operation,
        cost,
        settings,
        elsewhere,
      ]),
    ]),
    defaultPreload: 'intent',
    // Code is loaded ahead on hover, data is not: the request budget is for what is looked at.
    defaultPreloadStaleTime: Infinity,
    defaultErrorComponent: CrashScreen,
    defaultPendingComponent: PendingScreen,
    // A page that is there is not held back for long, only so that the sign that it comes does not flicker.
    defaultPendingMinMs: 200,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
