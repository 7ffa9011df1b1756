// Takes up a change whose sender is gone: looks until it shows, or until it hardly will, and writes down which. Nothing is sent.
import { count } from '../lib/format';
import { removeDraft } from '../pipes/draft/drafts';
import { isRefusal } from '../api/errors';
import type { Change, ChangeKind } from '../session/changes';
import { ended, takenUp } from './changeRecord';
import type { OperationLog } from './operationLog';
import type { Shown } from './lookAtChange';
import { Interrupted, type RunDependencies } from './dependencies';

/** How long after it was sent a change may still show, and how often it is looked for. */
const WATCH: Readonly<Partial<Record<ChangeKind, { forMs: number; everyMs: number }>>> = {
  // Dials the source before it is there.
  create: { forMs: 300_000, everyMs: 5_000 },
  // Applied within minutes.
  cdcScale: { forMs: 600_000, everyMs: 20_000 },
};
const USUAL = { forMs: 60_000, everyMs: 5_000 };
/** A reload long after it still has a few looks. */
const LEAST_MS = 15_000;

/** Throws `Interrupted` when the key goes. */
export async function runChange(
  deps: RunDependencies,
  log: OperationLog,
  id: string,
  change: Change,
): Promise<void> {
  await log.update(id, takenUp);
  const begun = log.get(id)?.createdAt ?? deps.now();
  const { forMs, everyMs } = WATCH[change.kind] ?? USUAL;
  const until = Math.max(begun + forMs, deps.now() + LEAST_MS);
  let shown: Shown | undefined;
  let isRead = false;
  for (;;) {
    try {
      shown = await deps.lookAtChange(change);
      isRead = true;
    } catch (error) {
      if (error instanceof Interrupted || isRefusal(error, 401)) throw new Interrupted();
      // A read that failed is a look that saw nothing.
    }
    if (shown || deps.now() >= until) break;
    await deps.sleep(everyMs);
  }
  if (shown && change.draft !== undefined) removeDraft(change.draft);
  const outcome = shown ? 'done' : 'unknown';
  const message = shown ? wordsOf(shown) : isRead ? NOT_SHOWN : NOT_READ;
  const [made] = shown?.made ?? [];
  await log.update(id, (operation) => ended(operation, { outcome, message, made }, deps.now()));
}

const CLOSED = 'The page was closed before an answer came';
const NOT_SHOWN = `${CLOSED}, and the API does not show the change. Look before you send it again.`;
const NOT_READ = `${CLOSED}, and nothing could be read since. Look before you send it again.`;

function wordsOf({ made }: Shown): string {
  if (made.length < 2) return `${CLOSED}, but the API shows that it was carried out.`;
  return `${CLOSED}. It was made ${count(made.length, 'time')}: ${made.join(', ')}. Delete those that are too many.`;
}
