import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { LOOK_GAP_MS } from '../../../monitor/times';
import { useTimeline, useWatched } from '../../../monitor/useRecordings';
import type { RecordedEvent } from '../../../recorder/events';
import { activitiesQuery } from '../../../services/activities';
import type { Activity } from '../../../services/usageWire';
import { timelineEntryOf, entryOfActivity, gapsBetween, type TimelineEntry, type Gap } from './entries';

const DAY_MS = 24 * 3_600_000;
/** As far back as the API tells of services; what was recorded may begin later. */
const HISTORY_WINDOW_MS = 31 * DAY_MS;
const OF_SERVICE = ['service'] as const;

interface PipeHistory {
  /** Undefined until what was recorded is read. */
  readonly entries: readonly TimelineEntry[] | undefined;
  readonly gaps: readonly Gap[];
  /** When somebody first looked at the service, epoch ms, as far as it is kept. */
  readonly watchedSince: number | undefined;
  /** Why the activities of the service are missing; undefined if they are not. */
  readonly failure: unknown;
  /** The key under which activities are read. */
  readonly activitiesKey: QueryKey;
  /** All of it as it was recorded and read, for a file. */
  readonly raw: {
    events: readonly RecordedEvent[];
    activities: readonly Activity[];
    watched: readonly (readonly [number, number])[];
  };
}

/** What is known of the past of a pipe. */
export function useHistory({
  org,
  service,
  pipe,
}: {
  org: string;
  service: string;
  pipe: string;
}): PipeHistory {
  const [openedAt] = useState(Date.now);
  const own = useTimeline(HISTORY_WINDOW_MS, { entity: pipe });
  const ofService = useTimeline(HISTORY_WINDOW_MS, { entity: service, types: OF_SERVICE });
  const watched = useWatched(service, HISTORY_WINDOW_MS);
  const since = new Date(openedAt - HISTORY_WINDOW_MS).toISOString();
  const query = useQuery(activitiesQuery(org, since));
  return useMemo(() => {
    const events = [...(own ?? []), ...(ofService ?? [])];
    const activities = (query.data ?? []).filter(({ serviceId }) => serviceId === service);
    const entries = [...events.map(timelineEntryOf), ...activities.map(entryOfActivity)];
    const spans = watched?.spans ?? [];
    return {
      entries: own && ofService && watched ? entries.filter((each) => each !== undefined) : undefined,
      gaps: watched ? gapsBetween(spans, watched.to, LOOK_GAP_MS) : [],
      watchedSince: spans[0]?.[0],
      failure: query.error ?? undefined,
      activitiesKey: activitiesQuery(org, since).queryKey,
      raw: { events, activities, watched: spans },
    };
  }, [own, ofService, watched, query.data, query.error, service, org, since]);
}
