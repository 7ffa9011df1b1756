import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { count } from '../../lib/format';
import type { FleetView } from '../../monitor/fleetView';
import { Message } from '../../ui/Message';
import { Filters } from './Filters';
import { filterFleet, isWatched } from './filterFleet';
import { itemsOf } from './fleetItems';
import { isFleetFiltered, toggled, type FleetSearch } from './fleetSearch';
import { FleetSkeleton } from './FleetSkeleton';
import { FleetTable } from './FleetTable';
import { Notices } from './Notices';
import { Totals } from './Totals';
import { useStale } from './useStale';
import { useYesterday } from './useYesterday';

/** Totals, filters and the table of all pipes that are known so far. */
export function FleetBoard({ fleet }: { fleet: FleetView }) {
  const search = useSearch({ from: '/app/' });
  const navigate = useNavigate({ from: '/' });
  const { services } = fleet;
  const yesterday = useYesterday(services);
  const { costs } = yesterday;
  const filtered = useMemo(() => filterFleet(services, search, costs), [services, search, costs]);
  const items = useMemo(() => itemsOf(filtered, search), [filtered, search]);
  const stale = useStale(fleet);

  /** Typing replaces the history entry, a choice adds one: Back undoes choices, not letters. */
  const show = (change: FleetSearch, replace = false) => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  };

  return (
    <>
      <Notices fleet={fleet} stale={stale} />
      {filtered.rows.length > 0 || isFleetFiltered(search) ? (
        <>
          <Totals rows={filtered.rows} filtered={isFleetFiltered(search)} yesterday={yesterday} />
          <Filters search={search} fleet={filtered} onChange={show} />
          <p className="visually-hidden" role="status">
            {count(filtered.rows.length, 'pipe')} shown
          </p>
        </>
      ) : null}
      {items.length > 0 ? (
        <FleetTable
          items={items}
          byService={(search.group ?? 'service') === 'service'}
          stale={stale}
          sort={search.sort}
          onSort={(sort) => show({ sort })}
          onFold={(group) => show({ folded: toggled(search.folded, group) }, true)}
        />
      ) : null}
      {filtered.rows.length > 0 ? null : isFleetFiltered(search) ? (
        <NothingFound onClear={() => void navigate({ search: {} })} />
      ) : services.some((each) => isWatched(each) && each.listedAt === undefined && !each.unread) ? (
        <FleetSkeleton label="Loading pipes" />
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
