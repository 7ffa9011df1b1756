import '@mantine/core/styles/Combobox.layer.css';
import { Button, NativeSelect } from '@mantine/core';
import { StateViews } from '../../pipes/StateViews';
import { CountedMenu } from '../../ui/CountedMenu';
import { SearchBox } from '../../ui/SearchBox';
import type { FilteredFleet } from './filterFleet';
import { groupings, isFleetFiltered, parseList, type FleetSearch, type Grouping } from './fleetSearch';
import classes from './fleet.module.css';

interface FiltersProps {
  search: FleetSearch;
  fleet: FilteredFleet;
  onChange: (change: FleetSearch, replace?: boolean) => void;
}

const groupingLabels: Readonly<Record<Grouping, string>> = {
  service: 'By service',
  kind: 'By kind',
  destination: 'By destination',
  none: 'Not grouped',
};

/** Search, views by state, kinds and services, each with how many rows it would show, and how rows are grouped. */
export function Filters({ search, fleet, onChange }: FiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchBox
        label="Search the fleet"
        placeholder="Name, source, table, service, ID"
        text={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined }, true)}
      />
      <StateViews counts={fleet.viewCounts} chosen={search.view} onChoose={(view) => onChange({ view })} />
      <div className={classes.menus}>
        <CountedMenu
          many="kinds"
          counts={fleet.kindCounts}
          chosen={parseList(search.kind)}
          onChoose={(kinds) => onChange({ kind: kinds.join(',') || undefined })}
        />
        <CountedMenu
          many="services"
          counts={fleet.serviceCounts}
          chosen={parseList(search.service)}
          onChoose={(services) => onChange({ service: services.join(',') || undefined })}
        />
        <NativeSelect
          aria-label="Group pipes"
          value={search.group ?? 'service'}
          onChange={({ currentTarget }) => {
            const group = groupings.find((each) => each === currentTarget.value);
            // Which groups are folded belongs to the way they were made.
            onChange({ group: group === 'service' ? undefined : group, folded: undefined });
          }}
          data={groupings.map((value) => ({ value, label: groupingLabels[value] }))}
        />
        {isFleetFiltered(search) ? (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => onChange({ q: undefined, view: undefined, kind: undefined, service: undefined })}
          >
            Clear filters
          </Button>
        ) : null}
      </div>
    </div>
  );
}
