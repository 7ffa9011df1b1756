import { useNavigate } from '@tanstack/react-router';
import { loadPart } from '../ui/loadPart';
import { notify } from '../ui/notify';
import type { Draft } from './draft/draft';
import type { PipeView } from './view';

/**
 * Begins a draft from a pipe, or from what `draft` makes of it, and goes to it. The draft's code comes with the click.
 * What of the pipe the draft does not carry stands in its notes.
 */
export function useClone(service: string): (view: PipeView, draft?: () => Draft) => void {
  const navigate = useNavigate();
  const clone = async ({ name, pipe, source: { kind } }: PipeView, make?: () => Draft) => {
    if (!kind?.loadForm) return;
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
      message: 'Secrets and roles are not told by the API: give them again.',
    });
  };
  return (view, draft) => {
    clone(view, draft).catch((error: unknown) =>
      notify({
        tone: 'bad',
        title: 'The form could not be loaded',
        message: error instanceof Error ? error.message : 'Reload the page and try again.',
      }),
    );
  };
}
