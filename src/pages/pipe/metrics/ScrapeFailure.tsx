import { formatClock } from '../../../lib/format';
import { Banner } from '../../../ui/Banner';
import type { Scrape } from '../record/usePipeRecord';

/** The server's words when the last look at the metrics failed. What is recorded stays on the page. */
export function ScrapeFailure({ scrape }: { scrape: Scrape }) {
  if (!scrape.error) return null;
  const { title, detail, requestId } = scrape.error;
  if (scrape.at === undefined) {
    return (
      <Banner tone="bad" role="alert" title={`${title}.`}>
        The metrics could not be read. {detail} {requestId}
      </Banner>
    );
  }
  return (
    <Banner tone="warning" role="status" title={`No metrics since ${formatClock(scrape.at)}.`}>
      Penstock tries again by itself. {title}: {detail}
    </Banner>
  );
}
