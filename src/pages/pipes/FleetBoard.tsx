import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { count } from '../../lib/format';
import type { FleetView } from '../../monitor/fleetView';
import { useHiddenColumns } from '../../session/hiddenColumns';
import { ColumnChooser } from '../../ui/DataTable/ColumnChooser';
import { TableSkeleton } from '../../ui/DataTable/TableSkeleton';
import { Message } from '../../ui/Message';
import { Board, ROW_HEIGHT } from './board/Board';
import { numberColumns } from './board/numberColumns';
import { boardColumns } from './board/pipeColumns';
import type { BoardRow } from './board/row';
import { isFiltered, toggled, type BoardSearch } from './board/search';
import { filterFleet, fleetRows, isWatched } from './filterFleet';
import { FleetFilters } from './FleetFilters';
import { itemsOf } from './fleetItems';
import { Notices } from './Notices';
import { Totals } from './Totals';
import { useStale } from './useStale';
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
  const [hidden, hide] = useHiddenColumns('pipes');
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
  const isOld = ({ service, left }: BoardRow) => left || stale.has(service);

  /** Typing replaces the history entry, a choice adds one: Back undoes choices, not letters. */
  const show = (change: BoardSearch, replace = false) => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  };

  return (
    <>
      <Notices fleet={fleet} stale={stale} />
      {found.rows.length > 0 || isFiltered(search) ? (
        <>
          <Totals rows={found.rows} filtered={isFiltered(search)} yesterday={yesterday} />
          <FleetFilters search={search} fleet={found} onChange={show}>
            <ColumnChooser columns={columns} hidden={hidden} onHide={hide} />
          </FleetFilters>
          <p className="visually-hidden" role="status">
            {count(found.rows.length, 'pipe')} shown
          </p>
        </>
      ) : null}
      <Board
        caption="Fleet"
        all={all}
        rows={found.rows}
        items={items}
        columns={columns}
        hidden={hidden}
        sort={search.sort}
        onSort={(sort) => show({ sort })}
        isOld={isOld}
      />
      {found.rows.length > 0 ? null : isFiltered(search) ? (
        <NothingFound onClear={() => void navigate({ search: {} })} />
      ) : services.some((each) => isWatched(each) && each.listedAt === undefined && !each.unread) ? (
        <TableSkeleton label="Loading pipes" rowHeight={ROW_HEIGHT} />
      ) : (
        <NoPipes />
      )}
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

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <Message
      icon={<IconFilterOff size={26} />}
      title="No pipe matches these filters"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      <p>There are pipes, but none with this text, state, kind and service together.</p>
    </Message>
  );
}
