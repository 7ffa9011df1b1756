import { useEffect } from 'react';
import { meaningOf } from '../../pipes/states';
import { pipeStore } from '../../pipes/store/inHand';
import { useSession } from '../../session/cloud';
import { badgeTitle } from '../../ui/documentTitle';

/** Puts the number of pipes that need attention, of those that were seen, before the tab's name, and marks its icon. */
export function useAttentionBadge(): void {
  const { open } = useSession();
  useEffect(() => {
    const store = pipeStore();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const number = [...store.all()].filter(
        ({ observation, createdAt }) =>
          observation && meaningOf(observation.state, createdAt).group === 'attention',
      ).length;
      badgeTitle(number);
      showFavicon(number > 0 ? 'attention' : 'plain');
    };
    // Lists come in quick succession.
    const countSoon = () => {
      timer ??= setTimeout(count);
    };
    const unsubscribe = store.subscribe(countSoon);
    countSoon();
    return () => {
      unsubscribe();
      clearTimeout(timer);
      badgeTitle(0);
      showFavicon('plain');
    };
  }, [open]);
}

// The icon of the tab: the usual one, or the one with a mark.
const ICONS = { plain: '/favicon.svg', attention: '/favicon-attention.svg' } as const;

function showFavicon(icon: keyof typeof ICONS): void {
  document.querySelector('link[rel="icon"]')?.setAttribute('href', ICONS[icon]);
}
