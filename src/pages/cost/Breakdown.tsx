import { Button } from '@mantine/core';
import { IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { downloadText } from '../../lib/download';
import { count } from '../../lib/format';
import type { DayRange } from '../../lib/days';
import { isPipeLine, type CostLine } from '../../services/usage/lines';
import { Choices } from '../../ui/Choices';
import { DataTable } from '../../ui/DataTable/DataTable';
import { rowItems } from '../../ui/DataTable/items';
import { GroupLine } from '../../ui/DataTable/Lines';
import { Message } from '../../ui/Message';
import { SearchBox } from '../../ui/SearchBox';
import classes from './cost.module.css';
import { costCsv } from './costCsv';
import { groupingOf, costGroupings, type CostGrouping } from './choices';
import { costColumns } from './columns';
import type { CostSearch } from './costSearch';
import { arrangeRows, costRows, subjectsOf } from './rows';
import { useCostNames } from './useCostNames';

const heads: Readonly<Record<CostGrouping, string>> = {
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
  const around = useCostNames(lines);
  const grouping = groupingOf(search);
  const all = useMemo(() => costRows(lines, grouping, around), [lines, grouping, around]);
  const columns = useMemo(() => costColumns(heads[grouping], grouping, all), [grouping, all]);
  const { q, sort } = search;
  const rows = useMemo(
    () => arrangeRows(all, columns, grouping, { q, sort }),
    [all, columns, grouping, q, sort],
  );
  const items = useMemo(() => rowItems(rows, ({ key }) => key), [rows]);
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
          choices={costGroupings.map((value) => ({ value, label: heads[value] }))}
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
        <DataTable
          caption={`Cost by ${heads[grouping].toLowerCase()} in CHC`}
          many="rows"
          columns={columns}
          items={items}
          sort={sort}
          onSort={(next) => onChange({ sort: next }, true)}
          rowHeight={54}
          measured
          foot={(place) => (
            <GroupLine {...place} rows={rows}>
              {rows.length === all.length
                ? 'Total'
                : `Total of ${rows.length} of ${count(all.length, 'row')}`}
            </GroupLine>
          )}
        />
      )}
    </section>
  );
}
