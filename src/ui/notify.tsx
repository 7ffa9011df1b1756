// Short notices in the corner. The library behind them is loaded with the first one.
import { Suspense, useSyncExternalStore } from 'react';
import { loadPart } from './loadPart';
import { MissingPart } from './MissingPart';
import type { Notice } from './notices';
import { part } from './part';
import { Listeners } from '../lib/listeners';

interface Outlet {
  wanted: boolean;
  /** The last one that has to do without the library, because that did not come. */
  plain?: Notice;
}

let outlet: Outlet = { wanted: false };
const listeners = new Listeners();
const notices = () => import('./notices');
const Container = part(() => notices().then((module) => module.NoticeContainer), { quiet: true });

function change(next: Outlet): void {
  outlet = next;
  listeners.tell();
}

/** Shows a notice. Failures of loose commands go here; failures of a form or dialog stay in it. */
export function notify(notice: Notice): void {
  change({ ...outlet, wanted: true });
  loadPart(notices).then(
    (module) => module.show(notice),
    () => change({ wanted: true, plain: notice }),
  );
}

/** Where notices appear; once, in the app's shell. */
export function NoticeOutlet() {
  const { wanted, plain } = useSyncExternalStore(listeners.add, () => outlet);
  if (plain)
    return (
      <MissingPart title={`${plain.title}.`} why={plain.message} onClose={() => change({ wanted: true })} />
    );
  return wanted ? (
    <Suspense fallback={null}>
      <Container />
    </Suspense>
  ) : null;
}
