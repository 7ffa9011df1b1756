import { useNavigate } from '@tanstack/react-router';
import { loadPart } from '../ui/loadPart';
import { notify } from '../ui/notify';
import type { Draft } from './draft/draft';
import type { PipeView } from './view';

const MOST_TOLD = 8;

function inBrief(sentences: readonly string[]): string[] {
  const rest = sentences.length - MOST_TOLD;
  return rest > 0
    ? [...sentences.slice(0, MOST_TOLD), `And ${rest} more, which the export lists.`]
    : [...sentences];
}

/**
 * Begins a draft from a pipe, or from what `draft` makes of it, and goes to it. The draft's code comes with the click.
 */
export function useClone(service: string): (view: PipeView, draft?: () => Draft) => void {
  const navigate = useNavigate();
  const clone = async (view: PipeView, make?: () => Draft) => {
    const { pipe, source, name } = view;
    const { kind } = source;
    if (!kind?.loadForm) return;
    const [{ form }, { draftFromPipe }, { saveDraft }, { existingBody }] = await Promise.all([
      kind.loadForm(),
      loadPart(() => import('./draft/clone')),
      loadPart(() => import('./draft/drafts')),
      loadPart(() => import('./exports/existing')),
    ]);
    const draft = make?.() ?? draftFromPipe(service, pipe, kind, form);
    saveDraft(draft, form.secrets);
    await navigate({
      to: '/services/$service/new',
      params: { service },
      search: { draft: draft.id, step: 'connect' },
    });
    const { lost = [] } = await existingBody(view, service);
    notify({
      // A warning stays until it is read.
      tone: lost.length > 0 ? 'warning' : 'busy',
      title: `A draft of ${name}`,
      message: [
        'Secrets and roles are not told by the API: give them again.',
        ...(lost.length > 0 ? ['The draft is not all of the pipe.', ...inBrief(lost)] : []),
      ].join(' '),
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
