import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Teller, type News } from '../../pipes/notices/teller';
import { turnLine } from '../../pipes/notices/words';
import { pipeEndpoints } from '../../pipes/endpoints';
import { meaningOf } from '../../pipes/states';
import { pipeName, pipeStore } from '../../pipes/store/inHand';
import { useSession } from '../../session/cloud';
import { showDesktop, showsDesktop } from '../../session/desktop';
import { getPreferences } from '../../session/preferences';
import { queryClient } from '../../session/query';
import { sharingOf } from '../../session/tabs/sharing';

/** More than these at once are told in one notification. */
const MOST_AT_ONCE = 3;
/** How often a hidden tab looks for somebody who wants to be told; browsers let it do hardly more. */
const WHILE_HIDDEN_MS = 60_000;
const STATES = new Set<unknown>([pipeEndpoints.pipeList.path, pipeEndpoints.pipeGet.path]);

/** Tells of pipes that fail outside of the page, where that is wanted: once for all tabs. */
export function useDesktopNotices(): void {
  const router = useRouter();
  const { open } = useSession();
  useEffect(() => {
    if (open === undefined) return undefined;
    const end = new AbortController();
    const name = `penstock-notices-${open.organizationId}`;
    const { channel, locks } = sharingOf(open, end.signal);
    const show = (failed: readonly [News, ...News[]]) => {
      if (!showsDesktop()) return;
      if (failed.length > MOST_AT_ONCE) showDesktop(ofMany(failed, () => openList(failed[0])));
      else for (const each of failed) showDesktop(ofOne(each, () => openPipe(each)));
    };
    const openPipe = ({ pipe, service }: News) => {
      if (service === undefined) return;
      void router.navigate({ to: '/services/$service/pipes/$pipe', params: { service, pipe } });
    };
    const openList = ({ service }: News) => {
      if (service === undefined) return;
      void router.navigate({
        to: '/services/$service/pipes',
        params: { service },
        search: { view: 'attention' },
      });
    };
    const teller = new Teller({
      channel: channel<News>(name),
      locks,
      lock: name,
      signal: end.signal,
      tell: show,
    });
    const store = pipeStore();
    const unfollow = store.onChange((change) =>
      teller.hear({ ...change, name: pipeName(change.pipe), service: store.get(change.pipe)?.service }),
    );
    const timer = setInterval(lookWhileHidden, WHILE_HIDDEN_MS);
    return () => {
      unfollow();
      clearInterval(timer);
      end.abort();
    };
  }, [open, router]);
}

/** Nothing is read while the tab is hidden: what pages show is, and the fleet, for the sake of the states in it. */
function lookWhileHidden(): void {
  if (document.visibilityState !== 'hidden' || !showsDesktop() || getPreferences().refreshSeconds === 0)
    return;
  void queryClient.refetchQueries({ type: 'active', predicate: ({ queryKey }) => STATES.has(queryKey[0]) });
  void import('../../monitor/useEngine').then(({ lookOnce }) => lookOnce());
}

function ofOne({ pipe, name, before, after }: News, onClick: () => void) {
  return {
    title: turnLine([{ name, before, after }]),
    body: meaningOf(after).meaning,
    tag: `penstock-${pipe}`,
    onClick,
  };
}

function ofMany(failed: readonly [News, ...News[]], onClick: () => void) {
  const names = failed.slice(0, MOST_AT_ONCE).map(({ name }) => name);
  return {
    title: `${failed.length} pipes failed`,
    body: `${names.join(', ')} and ${failed.length - names.length} more`,
    tag: `penstock-${failed[0].service ?? ''}`,
    onClick,
  };
}
