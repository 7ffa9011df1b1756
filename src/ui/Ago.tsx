import { formatAgo, formatDateTime } from '../lib/format';
import { useNow } from '../lib/useNow';

/** A moment as "3 hours ago", with the exact time on hover; a dash when unknown. `at` in epoch ms. */
export function Ago({ at }: { at: number | undefined }) {
  const now = useNow(30_000);
  if (at === undefined) return <span aria-label="unknown">–</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatDateTime(at)}>
      {formatAgo(at, Math.max(now, at))}
    </time>
  );
}
