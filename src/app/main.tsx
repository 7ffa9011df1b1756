import '../ui/styles';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { provideBook } from '../session/changes';
import { enterDemo, provideMock } from '../session/demo';
import { startIdleLock } from '../session/idleLock';
import { queryClient } from '../session/query';
import { startRequestLog } from '../session/requestLog';
import { getSession, lock } from '../session/store';
import { loadPart } from '../ui/loadPart';
import { theme } from '../ui/theme';
import { createAppRouter } from './routes';

provideBook(() => loadPart(() => import('../operations/changes')).then((module) => module.writeChange));
provideMock(() => loadPart(() => import('../mock/hosts/browser')).then((module) => module.mockFetch));

async function start(): Promise<void> {
  // A build has neither this nor the page.
  if (import.meta.env.DEV && window.location.pathname === '/__components') {
    const { ComponentsPage } = await import('../pages/components/ComponentsPage');
    draw(<ComponentsPage />);
    return;
  }
  // A demo that ran in the page goes on in the page after a reload.
  const { open } = getSession();
  if (open?.demo === 'page') {
    // Without it there is no cloud to speak to: to the sign-in page, which says so.
    await enterDemo('page').catch(() => lock('demo'));
  }
  startRequestLog();
  startIdleLock();
  const router = createAppRouter();
  draw(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

function draw(content: ReactNode): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        {content}
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
