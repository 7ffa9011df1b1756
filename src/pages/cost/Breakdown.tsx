import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconDownload, IconFilterOff, IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { downloadText } from '../../lib/download';
import type { DayRange } from '../../lib/days';
import { isPipeLine, type CostLine } from '../../services/usage/lines';
import { Message } from '../../ui/Message';
import { PickOne } from './PickOne';
import classes from './cost.module.css';
import { costCsv } from './costCsv';
import { groupingOf, groupings, parseSort, type Grouping } from './choices';
import type { CostSearch } from './costSearch';
import { CostTable } from './CostTable';
import { arrangeRows, costRows, subjectsOf } from './rows';
import { useSurroundings } from './useSurroundings';

const heads: Readonly<Record<Grouping, string>> = {
  pipe: 'Pipe',
  service: 'Service',
  kind: 'Kind of source',
  destination: 'Destination',
  day: 'Day',
};

interface BreakdownProps {
  range: DayRange;
  /** Everything on the bill; what is not of pipes is left out. */
  lines: readonly CostLine[];
  search: CostSearch;
  onChange: (change: CostSearch, replace?: boolean) => void;
}

/** The bill of pipes as a table, grouped and filtered, and as a file. */
export function Breakdown({ range, lines: bill, search, onChange }: BreakdownProps) {
  const lines = useMemo(() => bill.filter(isPipeLine), [bill]);
  const around = useSurroundings(lines);
  const grouping = groupingOf(search);
  const all = useMemo(() => costRows(lines, grouping, around), [lines, grouping, around]);
  const rows = arrangeRows(all, grouping, search.q, parseSort(search.sort));
  const keep = () =>
    downloadText(
      `pipe-cost-${range.from}-to-${range.to}.csv`,
      costCsv(
        rows.flatMap((row) => row.lines),
        subjectsOf(lines, around),
      ),
      'text/csv',
    );
  return (
    <section className={classes.breakdown} aria-label="Breakdown">
      <div className={classes.tools}>
        <PickOne
          label="Group by"
          choices={groupings.map((value) => ({ value, label: heads[value] }))}
          chosen={grouping}
          onChoose={(group) => onChange({ group: group === 'pipe' ? undefined : group, sort: undefined })}
        />
        <SearchBox text={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined }, true)} />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          disabled={rows.length === 0}
          onClick={keep}
        >
          Export CSV
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {rows.length} of {all.length} rows shown
      </p>
      {rows.length === 0 ? (
        <Message
          icon={<IconFilterOff size={26} />}
          title="No row matches the search"
          actions={<Button onClick={() => onChange({ q: undefined })}>Clear search</Button>}
        />
      ) : (
        <CostTable
          head={heads[grouping]}
          rows={rows}
          all={all.length}
          sort={search.sort}
          onSort={(sort) => onChange({ sort }, true)}
        />
      )}
    </section>
  );
}

/** Keeps what is typed at once; the URL and the table follow. */
function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  // Back, Forward and "Clear search" change the text from outside.
  if (text !== followed) {
    setFollowed(text);
    setTyped(text);
  }
  const change = (next: string) => {
    setTyped(next);
    setFollowed(next);
    onChange(next);
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label="Search costs"
      placeholder="Name, service, ID"
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : (
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
