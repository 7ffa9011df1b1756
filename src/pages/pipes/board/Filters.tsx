import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { StateViews } from '../../../pipes/StateViews';
import { CountedMenu } from '../../../ui/CountedMenu';
import { SearchBox } from '../../../ui/SearchBox';
import type { FilteredRows } from './filterRows';
import { isFiltered, parseList, type BoardSearch } from './search';

interface FiltersProps {
  /** The name of the search field, and what may be typed into it. */
  label: string;
  placeholder: string;
  search: BoardSearch;
  found: FilteredRows;
  onChange: (change: BoardSearch, replace?: boolean) => void;
  /** What else there is to choose. */
  children?: ReactNode;
}

/** Search, views by state and kinds, each with how many rows it would show. */
export function Filters({ label, placeholder, search, found, onChange, children }: FiltersProps) {
  return (
    <div className="actions">
      <SearchBox
        label={label}
        placeholder={placeholder}
        text={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined }, true)}
      />
      <StateViews counts={found.viewCounts} chosen={search.view} onChoose={(view) => onChange({ view })} />
      <div className="actions">
        <CountedMenu
          many="kinds"
          counts={found.kindCounts}
          chosen={parseList(search.kind)}
          onChoose={(kinds) => onChange({ kind: kinds.join(',') || undefined })}
        />
        {children}
        {isFiltered(search) ? (
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
