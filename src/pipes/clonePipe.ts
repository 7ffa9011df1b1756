import type { LinkOptions } from '@tanstack/react-router';
import { loadPart } from '../ui/loadPart';
import { notify } from '../ui/notify';
import type { Draft } from './draft/draft';
import type { PipeView } from './view';

/** Goes to a page: what `useNavigate` gives. */
export type Navigate = (to: LinkOptions) => Promise<void>;

/**
 * Begins a draft from a pipe, or from what `make` makes of it, and goes to it. The draft's code comes with the click. What of
 * the pipe the draft does not carry stands in its notes. Says in a notice what could not be loaded.
 */
export async function clonePipe(
  { name, pipe, source: { kind } }: PipeView,
  service: string,
  navigate: Navigate,
  make?: () => Draft,
): Promise<void> {
  if (!kind?.loadForm) return;
  try {
    const [{ form }, { cloneOfPipe }, { saveDraft }] = await Promise.all([
      kind.loadForm(),
      loadPart(() => import('./draft/clone')),
      loadPart(() => import('./draft/drafts')),
    ]);
    const draft = make?.() ?? cloneOfPipe(service, pipe, kind, form);
    saveDraft(draft, form.secrets);
    await navigate({
      to: '/services/$service/new',
      params: { service },
      search: { draft: draft.id, step: 'connect' },
    });
    notify({
      tone: 'busy',
      title: `A draft of ${name}`,
      message: 'The API does not return secrets and roles: enter them again.',
    });
  } catch (error) {
    notify({
      tone: 'bad',
      title: 'The form could not be loaded',
      message: error instanceof Error ? error.message : 'Reload the page and try again.',
    });
  }
}
