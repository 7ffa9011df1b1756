import { formatDay } from '../../lib/days';
import { GridTable } from '../../ui/GridTable';
import { parts, type DayCost } from './byDay';
import { formatCredits } from './words';

/** The numbers behind the bars, the last day first. */
export function DayTable({ days }: { days: readonly DayCost[] }) {
  return (
    <GridTable
      label="Cost per day in CHC"
      rows={days.toReversed()}
      keyOf={({ day }) => day}
      columns={[
        { label: 'Day (UTC)', cell: ({ day }) => <time dateTime={day}>{formatDay(day)}</time> },
        ...parts.map(({ key, label }) => ({ label, cell: (day: DayCost) => formatCredits(day[key]) })),
        { label: 'Total', cell: ({ total }) => formatCredits(total) },
        { label: 'State', cell: ({ open }) => (open ? 'May still change' : '') },
      ]}
    />
  );
}
