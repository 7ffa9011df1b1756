import { count } from '../../lib/format';
import { daysIn, formatDay, formatShortDay, lengthOf, type DayRange } from '../../lib/days';
import { byDay } from '../../services/usage/byDay';
import { DayBars } from '../../services/usage/DayBars';
import { costOfPipes, isPipeLine, openDays, totalOf, type CostLine } from '../../services/usage/lines';
import { UNIT, withUnit } from '../../services/usage/words';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import classes from './cost.module.css';

interface SummaryProps {
  range: DayRange;
  /** Everything on the bill, pipes or not. */
  lines: readonly CostLine[];
  /** A part of the range has not been read. */
  partial: boolean;
}

/** What all pipes cost, day by day, and what the rest of the organization did. */
export function Summary({ range, lines, partial }: SummaryProps) {
  const ofPipes = lines.filter(isPipeLine);
  const sum = costOfPipes(lines);
  const rest = totalOf(lines.filter((line) => !isPipeLine(line)));
  const open = openDays(ofPipes);
  const isOneDay = lengthOf(range) === 1;
  const openInOrder = daysIn(range).filter((day) => open.has(day));
  return (
    <Panel title="All pipes">
      <div className={classes.summary}>
        <div>
          <p className={classes.total}>
            <strong>{withUnit(sum.total)}</strong>
            <span>
              {isOneDay
                ? formatDay(range.from)
                : `${count(lengthOf(range), 'day')}, ${formatDay(range.from)} to ${formatDay(range.to)}`}
              {partial ? ', as far as it has been read' : ''}
            </span>
          </p>
          <FactList
            facts={[
              { label: 'Compute', value: withUnit(sum.compute) },
              { label: 'Data transfer', value: withUnit(sum.dataTransfer) },
              { label: 'Initial loads and resyncs', value: withUnit(sum.initialLoad) },
              { label: 'May still change', value: daysSaid(openInOrder) },
              { label: 'Other charges', value: `${withUnit(rest.total)} for services and storage` },
            ]}
          />
        </div>
        {isOneDay ? null : <DayBars days={byDay(ofPipes, range)} />}
      </div>
      <p className={classes.unit}>
        In {UNIT}, per UTC day, as the API bills them. What a credit costs is in your contract.
      </p>
    </Panel>
  );
}

function daysSaid(days: readonly string[]): string | undefined {
  if (days.length === 0) return undefined;
  return days.length > 3 ? count(days.length, 'day') : days.map(formatShortDay).join(', ');
}
