import '@mantine/core/styles/Combobox.layer.css';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { CountedMenu } from '../../ui/CountedMenu';
import { Filters } from './board/Filters';
import { groupings, parseList, type BoardSearch, type Grouping } from './board/search';
import type { FilteredFleet } from './filterFleet';

interface FleetFiltersProps {
  search: BoardSearch;
  fleet: FilteredFleet;
  onChange: (change: BoardSearch, replace?: boolean) => void;
  children?: ReactNode;
}

const groupingLabels: Readonly<Record<Grouping, string>> = {
  service: 'By service',
  kind: 'By kind',
  destination: 'By destination',
  none: 'Not grouped',
};

/** The filters of a board of many services, and how its rows are grouped. */
export function FleetFilters({ search, fleet, onChange, children }: FleetFiltersProps) {
  return (
    <Filters
      label="Search the fleet"
      placeholder="Name, source, table, service, ID"
      search={search}
      found={fleet}
      onChange={onChange}
    >
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
      {children}
    </Filters>
  );
}
