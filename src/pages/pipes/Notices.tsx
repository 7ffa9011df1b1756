import { count, formatClock, formatDuration } from '../../lib/format';
import type { FleetService, FleetView } from '../../monitor/fleetView';
import { Banner } from '../../ui/Banner';
import { isWatched } from './filterFleet';

interface NoticesProps {
  fleet: FleetView;
  /** Services whose numbers are old, by id. */
  stale: ReadonlySet<string>;
}

/** What is to be known of the numbers: that they lack something, are old, or are not there at all, and why. */
export function Notices({ fleet, stale }: NoticesProps) {
  const watched = fleet.services.filter(isWatched);
  const partial = watched.filter(({ partial: lacks }) => lacks);
  const old = watched.filter(({ id }) => stale.has(id));
  const failed = fleet.failure;
  const unscraped = watched.filter((service) => service.unscraped !== undefined);
  return (
    <>
      {fleet.withoutMetrics ? (
        <Banner tone="warning" role="status" title="No metrics.">
          The server has no metrics for this key, neither of the organization nor of a service. States come
          from the lists of pipes; rates, lag and load stay unknown. {failed?.detail}
        </Banner>
      ) : failed ? (
        <Banner tone="warning" role="status" title="The metrics could not be read.">
          {failed.title}: {failed.detail} Penstock tries again by itself.
        </Banner>
      ) : fleet.byService ? (
        <Banner tone="quiet">
          This server has no metrics of the whole organization, so each service is asked in turn:{' '}
          {roundOf(watched)}.
        </Banner>
      ) : null}
      {unscraped.length > 0 && !fleet.withoutMetrics ? (
        <Banner tone="warning" role="status" title={`No metrics of ${namesOf(unscraped)}.`}>
          {unscraped[0]?.unscraped?.title}: {unscraped[0]?.unscraped?.detail}
        </Banner>
      ) : null}
      {old.length > 0 ? (
        <Banner tone="warning" role="status" title="Old numbers.">
          {namesOf(old)}: last measured at{' '}
          {formatClock(Math.min(...old.flatMap(({ scrapedAt }) => scrapedAt ?? [])))}. They are drawn in
          italics.
        </Banner>
      ) : null}
      {partial.length > 0 ? (
        <Banner tone="warning" role="status" title="Incomplete metrics.">
          The server says that it left something out for {namesOf(partial)}.
        </Banner>
      ) : null}
    </>
  );
}

function roundOf(services: readonly FleetService[]): string {
  const longest = Math.max(0, ...services.map(({ staleAfterMs }) => staleAfterMs));
  // Numbers count as old after three rounds.
  return `a number may be ${formatDuration(longest / 3)} old`;
}

const MOST_NAMES = 3;

function namesOf(services: readonly FleetService[]): string {
  const names = services.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = services.length - names.length;
  return more > 0
    ? `${names.join(', ')} and ${count(more, 'more service', 'more services')}`
    : names.join(', ');
}
