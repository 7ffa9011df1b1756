import { count, formatDuration } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import type { FleetService } from '../../monitor/fleetView';
import { isWatched } from './filterFleet';

/** How much of the fleet was read, and how old the numbers are. */
export function FleetProgress({ services }: { services: readonly FleetService[] }) {
  const watched = services.filter(isWatched);
  const read = watched.filter(({ listedAt, unread }) => listedAt !== undefined || unread !== undefined);
  const asleep = services.length - watched.length;
  const scrapes = watched.flatMap(({ scrapedAt }) => (scrapedAt === undefined ? [] : [scrapedAt]));
  return (
    <>
      <span role="status">
        {read.length === watched.length
          ? `${count(watched.length, 'service')} read`
          : `${read.length} of ${count(watched.length, 'service')} read`}
      </span>
      {asleep > 0 ? <span>{asleep} not running</span> : null}
      {scrapes.length === 0 ? null : <Age at={Math.max(...scrapes)} />}
    </>
  );
}

function Age({ at }: { at: number }) {
  const age = Math.max(0, useNow() - at);
  return <span>Numbers {age < 2_000 ? 'just taken' : `${formatDuration(age)} old`}</span>;
}
