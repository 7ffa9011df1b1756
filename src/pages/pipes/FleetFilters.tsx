import '@mantine/core/styles/Combobox.layer.css';
import { NativeSelect } from '@mantine/core';
import { CountedMenu } from '../../ui/CountedMenu';
import { groupings, parseList, type BoardSearch, type Grouping } from './board/search';
import type { FilteredFleet } from './filterFleet';

interface FleetFiltersProps {
  search: BoardSearch;
  fleet: FilteredFleet;
  onChange: (change: BoardSearch, replace?: boolean) => void;
}

const groupingLabels: Readonly<Record<Grouping, string>> = {
  service: 'By service',
  kind: 'By kind',
  destination: 'By destination',
  none: 'Not grouped',
};

/** What a board of many services can be filtered by besides, and how its rows are grouped. */
export function FleetFilters({ search, fleet, onChange }: FleetFiltersProps) {
  return (
    <>
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
    </>
  );
}
