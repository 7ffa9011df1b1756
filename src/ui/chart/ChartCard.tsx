import './tokens.css';
import { ActionIcon, Button } from '@mantine/core';
import { IconChartLine, IconDownload, IconTable } from '@tabler/icons-react';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { downloadText } from '../../lib/download';
import type { Unit } from '../../lib/units';
import { Skeleton } from '../Skeleton';
import classes from './chart.module.css';
import { ChartTable } from './ChartTable';
import { chartCsv, fileNameOf } from './csv';
import { Legend } from './Legend';
import { gridOf, type ChartLine, type ChartMark } from './model';
import { part } from '../part';
import type { Hover } from './plotOptions';

const Plot = part(() => import('./Plot').then((m) => m.Plot));

/** Pixels; of a placeholder that the card cuts to its own. */
const HEIGHT = 420;

/** Why there is no chart, or what it shows. */
export type ChartContent =
  | { state: 'loading' }
  | { state: 'failed'; words: string; onRetry: () => void }
  | { state: 'empty'; words: string }
  | { state: 'ready'; lines: readonly ChartLine[]; marks: readonly ChartMark[] };

interface ChartCardProps {
  title: string;
  unit: Unit;
  /** What must be known to read it: "shared by all database pipes". */
  note?: string | undefined;
  /** Takes the whole row. */
  wide?: boolean | undefined;
  /** Has room for the names of many lines. */
  tall?: boolean | undefined;
  content: ChartContent;
  /** The window, epoch ms: the chart shows all of it, however much of it is known. */
  from: number;
  to: number;
  /** Charts of the same group share the hover. */
  group: string;
  /** First word of the name of its file. */
  subject: string;
}

/** A chart with its title and legend. Loading, failed, empty and drawn have the same height. */
export function ChartCard(props: ChartCardProps) {
  const { title, unit, note, wide, tall, content } = props;
  const [asTable, setAsTable] = useState(false);
  const ready = content.state === 'ready' ? content : undefined;
  return (
    <section className={classes.card} data-wide={wide} data-tall={tall} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.title}>
          {title} <span className={classes.unit}>{note ?? ''}</span>
        </h2>
        {ready ? (
          <span className={classes.tools}>
            <Tool
              label={asTable ? `Show ${title} as chart` : `Show ${title} as table`}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? <IconChartLine size={16} /> : <IconTable size={16} />}
            </Tool>
            <Tool
              label={`Download ${title} as CSV`}
              onClick={() =>
                downloadText(fileNameOf(props.subject, title), chartCsv(ready.lines, unit), 'text/csv')
              }
            >
              <IconDownload size={16} />
            </Tool>
          </span>
        ) : null}
      </header>
      {content.state === 'ready' ? (
        <Drawn {...props} {...content} asTable={asTable} />
      ) : (
        <Instead content={content} />
      )}
    </section>
  );
}

type DrawnProps = ChartCardProps & Extract<ChartContent, { state: 'ready' }> & { asTable: boolean };

function Drawn({ title, unit, lines, marks, from, to, group, asTable }: DrawnProps) {
  const [hovered, setHovered] = useState<Hover>();
  const grid = useMemo(() => gridOf(lines), [lines]);
  return (
    <div className={classes.body}>
      {asTable ? null : (
        <Suspense fallback={<Skeleton height={HEIGHT} />}>
          <Plot
            title={title}
            unit={unit}
            lines={lines}
            grid={grid}
            marks={marks}
            from={from}
            to={to}
            group={group}
            onHover={setHovered}
          />
        </Suspense>
      )}
      <ChartTable title={title} lines={lines} grid={grid} unit={unit} shown={asTable} />
      {asTable ? null : <Legend lines={lines} grid={grid} unit={unit} hovered={hovered} />}
    </div>
  );
}

function Instead({ content }: { content: Exclude<ChartContent, { state: 'ready' }> }) {
  if (content.state === 'loading') {
    return (
      <div className={classes.body} role="status" aria-label="Loading">
        <Skeleton height={HEIGHT} />
      </div>
    );
  }
  return (
    <div className={classes.instead}>
      <p>{content.words}</p>
      {content.state === 'failed' ? (
        <Button variant="default" size="compact-sm" onClick={content.onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
