import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { stateGroupLabels, stateGroups } from '../../pipes/states';
import { LazyMenu } from '../../ui/LazyMenu';
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
      <SearchBox text={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined }, true)} />
      <div className={classes.views} role="group" aria-label="Filter by state">
        {(['all', ...stateGroups] as const).map((group) => {
          const view = group === 'all' ? undefined : group;
          const chosen = search.view === view;
          return (
            <button
              key={group}
              type="button"
              className={classes.view}
              aria-pressed={chosen}
              onClick={() => onChange({ view })}
            >
              {view === undefined ? 'All' : stateGroupLabels[view]}
              <span className={classes.count}>{list.viewCounts[group]}</span>
            </button>
          );
        })}
      </div>
      <KindMenu search={search} list={list} onChange={onChange} />
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

/** Keeps what is typed at once; the URL and the list follow. `/` moves the cursor here. */
function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  // Back, Forward and "Clear filters" change the text from outside.
  if (text !== followed) {
    setFollowed(text);
    setTyped(text);
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const change = (next: string) => {
    setTyped(next);
    setFollowed(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      aria-label="Search pipes"
      placeholder="Name, topic, bucket, host, table, ID"
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? (
          <kbd className={classes.key} aria-hidden="true">
            /
          </kbd>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Clear search"
            onClick={() => change('')}
          >
            <IconX size={15} />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function KindMenu({ search, list, onChange }: FiltersProps) {
  const kinds = parseKinds(search.kind);
  const toggle = (id: string) => {
    const next = kinds.includes(id) ? kinds.filter((kind) => kind !== id) : [...kinds, id];
    onChange({ kind: next.length === 0 ? undefined : next.join(',') });
  };
  const chosen = list.kindCounts.filter(({ id }) => kinds.includes(id)).map(({ label }) => label);
  return (
    <LazyMenu
      target={
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden="true" />}>
          {chosen.length === 0
            ? 'All kinds'
            : chosen.length < 3
              ? chosen.join(', ')
              : `${chosen.length} kinds`}
        </Button>
      }
      load={() => import('./KindItems').then((module) => module.KindItems)}
      items={{ counts: list.kindCounts, chosen: kinds, onToggle: toggle }}
    />
  );
}
