import { Button } from '@mantine/core';
import { IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { downloadText } from '../../lib/download';
import type { DayRange } from '../../lib/days';
import { isPipeLine, type CostLine } from '../../services/usage/lines';
import { Choices } from '../../ui/Choices';
import { Message } from '../../ui/Message';
import { SearchBox } from '../../ui/SearchBox';
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
        <Choices
          label="Group by"
          choices={groupings.map((value) => ({ value, label: heads[value] }))}
          chosen={grouping}
          onChoose={(group) => onChange({ group: group === 'pipe' ? undefined : group, sort: undefined })}
        />
        <SearchBox
          label="Search costs"
          placeholder="Name, service, ID"
          text={search.q ?? ''}
          onChange={(q) => onChange({ q: q || undefined }, true)}
        />
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
