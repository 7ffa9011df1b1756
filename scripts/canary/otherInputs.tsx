// What is typed into besides the forms of pipes: the sign-in, the import, private endpoints, searches.
import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { fireEvent, render } from '@testing-library/react';
import { vi } from 'vitest';
import { SignInPage } from '../../src/pages/signIn/SignInPage';
import { ImportBody } from '../../src/pages/wizard/ImportBody';
import type { PipeCreateBody } from '../../src/pipes/writeEndpoints';
import { EndpointPanel } from '../../src/services/privateEndpoints/EndpointPanel';
import { drive, type Choose } from '../contract/drive/drive';
import { explore } from '../contract/drive/explore';
import { press } from '../contract/drive/press';
import { theme } from '../../src/ui/theme';
import { draw, routed } from '../contract/operate/page';
import { SERVICE_ID, client } from '../contract/operate/session';
import { askOfMemory } from './fields';
import { hasTyped, nextLine, secretFor, typedInto } from './secrets';

/** Signs in; gives the address where that led. */
export async function signIn(keepsKey: boolean): Promise<string> {
  // Who signs in leaves a demo, and with it whatever stands in the place of the network.
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    client.cloud.fetch(new Request(new URL(path, 'http://localhost'), init)),
  );
  const root = createRootRoute();
  const validateSearch = ({ to }: Record<string, unknown>) => (typeof to === 'string' ? { to } : {});
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch, component: SignInPage }),
      createRoute({ getParentRoute: () => root, path: '$', component: () => <p>Signed in</p> }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/sign-in'] }),
  });
  await router.load();
  const page = render(
    <MantineProvider env="test" theme={theme}>
      {routed(router)}
    </MantineProvider>,
  );
  askOfMemory(page.container);
  const say = secretFor('sign in', ['keyId', 'keySecret']);
  for (const field of page.container.querySelectorAll<HTMLInputElement>('input[name]')) {
    fireEvent.change(field, { target: { value: say(field.name, {}) } });
  }
  if (keepsKey) fireEvent.click(page.getByRole('checkbox'));
  await press(page.container, 'Sign in');
  await page.findByText('Signed in');
  page.unmount();
  vi.unstubAllGlobals();
  return router.state.location.href;
}

/** The panel of a new private endpoint, with every way of one. */
export async function typeIntoEndpoint(): Promise<void> {
  const of = 'private endpoint';
  await explore(async (choose: Choose) => {
    const page = await draw(
      <EndpointPanel service={SERVICE_ID} stash={{ current: undefined }} onClose={() => undefined} />,
    );
    await page.findByRole('button', { name: 'Create endpoint' });
    drive(page.baseElement, () => ({}), {
      choose,
      say: secretFor(of),
      caresFor: (name) => !hasTyped(of, name),
    });
    askOfMemory(page.baseElement);
    await press(page.baseElement, 'Create endpoint');
    page.unmount();
  });
}

/** A body as it is, but for something secret in every text that may be any text, and under a name that is unknown. */
export function withSecrets({ source, ...body }: PipeCreateBody): unknown {
  return { ...body, name: nextLine(), source: spoilt(source), surprise: nextLine() };
}

function spoilt(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return /type|format|authentication|mode|strategy/i.test(key) ? value : nextLine();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => spoilt(each, key));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoilt(each, name)]));
}

export async function importText(text: string): Promise<void> {
  const page = await draw(<ImportBody service={SERVICE_ID} />);
  askOfMemory(page.container);
  fireEvent.change(page.getByRole('textbox'), { target: { value: text } });
  typedInto.add('import');
  await press(page.container, 'Import');
  await page.findByRole('status', undefined, { timeout: 100 }).catch(() => undefined);
  page.unmount();
}
