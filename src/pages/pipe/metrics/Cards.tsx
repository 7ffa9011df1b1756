import type { PipeParams } from '../../../pipes/commands';
import type { PipeView } from '../../../pipes/view';
import { useService } from '../../../services/queries';
import { isAwake, serviceMeaning } from '../../../services/words';
import { ChartCard } from '../../../ui/chart/ChartCard';
import type { usePipeRecord } from '../record/usePipeRecord';
import type { Chart } from './charts';
import { contentOf } from './content';
import classes from './metrics.module.css';

interface CardsProps {
  charts: readonly Chart[];
  view: PipeView;
  params: PipeParams;
  recorded: ReturnType<typeof usePipeRecord>;
  windowMs: number;
}

/** A card for each chart, all with the same window and one hover. */
export function Cards({ charts, view, params, recorded: { record, scrape }, windowMs }: CardsProps) {
  const known = useService(params.service)?.state ?? scrape.serviceState;
  const to = record?.to ?? 0;
  return (
    <div className={classes.cards}>
      {charts.map((chart) => (
        <ChartCard
          key={chart.title}
          title={chart.title}
          unit={chart.unit}
          note={chart.note}
          wide={chart.wide}
          tall={chart.tall}
          content={contentOf(chart, {
            record,
            error: scrape.error,
            pending: scrape.pending,
            state: view.pipe.state,
            asleep:
              known === undefined || known === null || isAwake(known)
                ? undefined
                : serviceMeaning(known).label.toLowerCase(),
            onRetry: scrape.again,
          })}
          from={to - windowMs}
          to={to}
          group={`pipe ${view.id}`}
          subject={view.name}
        />
      ))}
    </div>
  );
}
