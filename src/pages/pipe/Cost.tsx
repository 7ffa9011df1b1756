import { Link } from '@tanstack/react-router';
import { addDays, dayOf, formatDay } from '../../lib/days';
import { formatUsd } from '../../lib/format';
import { useNow } from '../../lib/useNow';
import { HOURS_PER_MONTH, PRICES_AS_OF, replicasUsdPerHour, USD_PER_GB } from '../../pipes/prices';
import type { PipeView } from '../../pipes/view';
import { byDay, type DayCost } from '../../services/usage/byDay';
import { DayBars } from '../../services/usage/DayBars';
import { useBilledUsage } from '../../services/usage/ledger';
import { isPipeLine, totalOf } from '../../services/usage/lines';
import { ownerFinder } from '../../services/usage/owner';
import { UsageFailure } from '../../services/usage/UsageFailure';
import { lastDays, MOST_DAYS_AT_ONCE } from '../../services/usage/windows';
import { UNIT, withUnit } from '../../services/usage/words';
import { useFailure } from '../../session/useFailure';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import { Skeleton } from '../../ui/Skeleton';
import classes from './Cost.module.css';

/** What the pipe was billed, next to what its size costs by the list. */
export function Cost({ view, service }: { view: PipeView; service: string }) {
  return (
    <Panel
      title="Cost"
      aside={
        <Link to="/cost" search={{ q: view.id }} className={classes.more}>
          Compare with other pipes
        </Link>
      }
    >
      <Billed view={view} service={service} />
    </Panel>
  );
}

/** The most that one request tells: it is the same request as that of the cost page. */
function Billed({ view, service }: { view: PipeView; service: string }) {
  const today = dayOf(useNow(60_000));
  const range = lastDays(MOST_DAYS_AT_ONCE, today);
  const usage = useBilledUsage(range);
  const data = usage.read > 0 ? usage.lines : undefined;
  const failure = useFailure({ data, error: usage.failures[0]?.error ?? null }, `${range.from}/${range.to}`);
  if (!data) {
    return (
      <div className="stack loose">
        {failure ? (
          <UsageFailure error={failure} onRetry={usage.refetch} />
        ) : (
          <div role="status" aria-label="Loading costs">
            <Skeleton height={180} />
          </div>
        )}
        <Estimate view={view} />
      </div>
    );
  }
  const ofPipes = data.filter(isPipeLine);
  const isMine = ownerFinder(ofPipes, [{ id: view.id, name: view.name, serviceId: service }]);
  const lines = ofPipes.filter(isMine);
  const days = byDay(lines, range);
  const yesterday = days.find(({ day }) => day === addDays(today, -1));
  return (
    <div className="stack loose">
      <div className={classes.sides}>
        <div>
          <h3 className={classes.title}>Billed</h3>
          {lines.length === 0 ? (
            <p className={classes.soft}>
              Nothing for this pipe in the last {days.length} days. A new pipe shows up within a day.
            </p>
          ) : (
            <FactList
              facts={[
                { label: 'Yesterday', value: yesterday && daySaid(yesterday) },
                { label: `Last ${days.length} days`, value: withUnit(totalOf(lines).total) },
              ]}
            />
          )}
          <p className={classes.soft}>In {UNIT}, per UTC day, as the API bills them.</p>
        </div>
        <Estimate view={view} />
      </div>
      {lines.length === 0 ? null : <DayBars days={days} />}
    </div>
  );
}

function daySaid({ day, total, open }: DayCost): string {
  return `${withUnit(total)} (${formatDay(day)}${open ? ', may still change' : ''})`;
}

/** What the size of the pipe costs by the list. It is in dollars, which credits are not. */
function Estimate({ view }: { view: PipeView }) {
  const { replicas, cpuMillicores, memoryGb } = view.scaling;
  const perHour =
    replicas !== undefined && cpuMillicores !== undefined && memoryGb !== undefined
      ? replicasUsdPerHour(replicas, { cpuMillicores, memoryGb })
      : undefined;
  const known = view.capabilities.scales && perHour !== undefined;
  return (
    <div>
      <h3 className={classes.title}>{known ? `Estimate for ${view.size}` : 'Estimate'}</h3>
      {known ? (
        <>
          <FactList
            facts={[
              { label: 'Per day', value: `${formatUsd(perHour * 24)}${besides(view)}` },
              { label: 'Per month', value: `${formatUsd(perHour * HOURS_PER_MONTH)}${besides(view)}` },
            ]}
          />
          <p className={classes.soft}>
            For compute that runs all day, in US dollars from the list prices of {PRICES_AS_OF}.
          </p>
        </>
      ) : (
        <p className={classes.soft}>
          {view.capabilities.family === 'database'
            ? 'Database pipes share the CDC compute of their service, so a single one has no price of its own. The API does not say how the bill splits that compute among them.'
            : 'The size of this pipe is not known, so there is no estimate.'}
        </p>
      )}
    </div>
  );
}

/** Streams are billed for what they take in, too. */
function besides({ capabilities }: PipeView): string {
  return capabilities.family === 'stream' ? ` and ${formatUsd(USD_PER_GB.stream)} per GB taken in` : '';
}
