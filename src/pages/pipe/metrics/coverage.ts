// How much of a window was seen, as a sentence: the API keeps no history.
import { formatDateTime, formatDuration } from '../../../lib/format';
import { formatMinute } from '../../../lib/units';
import { LONGEST_MS, type RecordedPipe } from '../record/usePipeRecord';

/** Undefined: nothing was seen in the window. */
export function coverageWords({
  from,
  to,
  spans,
}: Pick<RecordedPipe, 'from' | 'to' | 'spans'>): string | undefined {
  const first = spans[0]?.[0];
  if (first === undefined) return undefined;
  const sameDay = new Date(first).toDateString() === new Date(to).toDateString();
  const since = sameDay ? formatMinute(first) : formatDateTime(first);
  const begun = first - from > LONGEST_MS ? `Recorded since ${since}.` : 'Recorded for the whole window.';
  const unseen = spans
    .slice(1)
    .map(([begin], index) => begin - (spans[index]?.[1] ?? begin))
    .reduce((sum, gap) => sum + gap, 0);
  return unseen > 0 ? `${begun} In it nobody looked for ${formatDuration(unseen)}.` : begun;
}
