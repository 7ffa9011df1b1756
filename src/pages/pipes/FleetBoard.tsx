import { IconInbox } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useNow } from '../../lib/useNow';
import type { FleetView } from '../../monitor/fleetView';
import { TableSkeleton } from '../../ui/DataTable/TableSkeleton';
import { Message } from '../../ui/Message';
import { ROW_HEIGHT } from './board/Board';
import { BoardFrame } from './board/BoardFrame';
import { numberColumns } from './board/numberColumns';
import { boardColumns } from './board/pipeColumns';
import type { BoardRow } from './board/row';
import { isFiltered, toggled, type BoardSearch } from './board/search';
import { filterFleet, fleetRows, isWatched } from './filterFleet';
import { FleetFilters } from './FleetFilters';
import { itemsOf } from './fleetItems';
import { Notices } from './Notices';
import { Totals } from './Totals';
import { useYesterday } from './useYesterday';

/** Pipes that stand under the name of their service do not say it again. */
const underService = boardColumns(numberColumns, true);
const withService = boardColumns(numberColumns, false);

/** Totals, filters and the board of all pipes that are known so far. */
export function FleetBoard({ fleet }: { fleet: FleetView }) {
  const search = useSearch({ from: '/app/' });
  const navigate = useNavigate({ from: '/' });
  const { services } = fleet;
  const columns = (search.group ?? 'service') === 'service' ? underService : withService;
  const yesterday = useYesterday(services);
  const { costs } = yesterday;
  const all = useMemo(() => fleetRows(services, costs), [services, costs]);
  const found = useMemo(() => filterFleet(services, all, search, columns), [services, all, search, columns]);
  const { folded } = search;
  const fold = useCallback(
    (group: string) =>
      void navigate({
        search: (before) => ({ ...before, folded: toggled(folded, group) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, folded],
  );
  const items = useMemo(() => itemsOf(found, search, fold), [found, search, fold]);
  const stale = useStale(fleet);
  const isComing = services.some((each) => isWatched(each) && each.listedAt === undefined && !each.unread);
  const isOld = ({ service, left }: BoardRow) => left || stale.has(service);

  /** Typing replaces the history entry, a choice adds one: Back undoes choices, not letters. */
  const show = (change: BoardSearch, replace = false) => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  };

  return (
    <>
      <Notices fleet={fleet} stale={stale} />
      {found.rows.length > 0 || isFiltered(search) ? (
        <Totals rows={found.rows} filtered={isFiltered(search)} yesterday={yesterday} />
      ) : null}
      <BoardFrame
        caption="Fleet"
        label="Search the fleet"
        placeholder="Name, source, table, service, ID"
        search={search}
        onChange={show}
        onClear={() => void navigate({ search: {} })}
        all={all}
        found={found}
        items={items}
        columns={columns}
        isOld={isOld}
        filters={<FleetFilters search={search} fleet={found} onChange={show} />}
        empty={isComing ? <TableSkeleton label="Loading pipes" rowHeight={ROW_HEIGHT} /> : <NoPipes />}
      />
    </>
  );
}

function NoPipes() {
  return (
    <Message icon={<IconInbox size={26} />} title="No pipes to show">
      <p>
        None of the services that run has a pipe that this key can read. Open a service to create one; a pipe
        brings rows from Kafka, Kinesis, Pub/Sub, object storage or a database into its tables.
      </p>
    </Message>
  );
}

const CHECK_EVERY_MS = 10_000;

/** Services whose numbers are older than they may be, by id. The same set while it holds the same. */
function useStale(fleet: FleetView | undefined): ReadonlySet<string> {
  const now = useNow(CHECK_EVERY_MS);
  const ids = (fleet?.services ?? [])
    .filter(
      (each) => isWatched(each) && each.scrapedAt !== undefined && now - each.scrapedAt > each.staleAfterMs,
    )
    .map(({ id }) => id)
    .join(',');
  return useMemo(() => new Set(ids === '' ? [] : ids.split(',')), [ids]);
}
