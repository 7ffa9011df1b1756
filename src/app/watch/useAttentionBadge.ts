import { useEffect } from 'react';
import { stateLog } from '../../pipes/observed';
import { seenPipe } from '../../pipes/seen';
import { meaningOf } from '../../pipes/states';
import { queryClient } from '../../session/query';
import { badgeTitle } from '../../ui/documentTitle';

/** Puts the number of pipes that need attention, of those that were seen, before the tab's name, and marks its icon. */
export function useAttentionBadge(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const number = [...stateLog.all()].filter(
        ([id, { state }]) => meaningOf(state, seenPipe(id)?.createdAt).group === 'attention',
      ).length;
      badgeTitle(number);
      showFavicon(number > 0 ? 'attention' : 'plain');
    };
    // The changes of one answer come one by one.
    const countSoon = () => {
      timer ??= setTimeout(count);
    };
    const unfollow = stateLog.onChange(countSoon);
    // A list that was read anew may lack a pipe.
    const unsubscribe = queryClient.getQueryCache().subscribe(({ type }) => {
      if (type === 'updated') countSoon();
    });
    countSoon();
    return () => {
      unfollow();
      unsubscribe();
      clearTimeout(timer);
      badgeTitle(0);
      showFavicon('plain');
    };
  }, []);
}

// The icon of the tab: the usual one, or the one with a mark.
const ICONS = { plain: '/favicon.svg', attention: '/favicon-attention.svg' } as const;

function showFavicon(icon: keyof typeof ICONS): void {
  document.querySelector('link[rel="icon"]')?.setAttribute('href', ICONS[icon]);
}
