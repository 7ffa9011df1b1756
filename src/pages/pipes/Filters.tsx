import { Button } from '@mantine/core';
import { StateViews } from '../../pipes/StateViews';
import { CountedMenu } from '../../ui/CountedMenu';
import { SearchBox } from '../../ui/SearchBox';
import type { FilteredList } from './filter';
import classes from './Filters.module.css';
import { isFiltered, parseKinds, type ListSearch } from './listSearch';

interface FiltersProps {
  search: ListSearch;
  list: FilteredList;
  onChange: (change: ListSearch, replace?: boolean) => void;
}

/** Search, views by state and kinds, each with how many rows it would show. */
export function Filters({ search, list, onChange }: FiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchBox
        label="Search pipes"
        placeholder="Name, topic, bucket, host, table, ID"
        text={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined }, true)}
      />
      <StateViews counts={list.viewCounts} chosen={search.view} onChoose={(view) => onChange({ view })} />
      <CountedMenu
        many="kinds"
        counts={list.kindCounts}
        chosen={parseKinds(search.kind)}
        onChoose={(kinds) => onChange({ kind: kinds.join(',') || undefined })}
      />
      {isFiltered(search) ? (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => onChange({ q: undefined, view: undefined, kind: undefined })}
        >
          Clear filters
        </Button>
      ) : null}
    </div>
  );
}
