import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import UPlot from 'uplot';
import { formatDateTime } from '../../lib/format';
import type { Unit } from '../../lib/units';
import classes from './chart.module.css';
import { momentWords, type ChartLine, type ChartMark, type Grid } from './model';
import { plotOptions, type Hover, type PlotScene } from './plotOptions';

interface PlotProps {
  title: string;
  unit: Unit;
  lines: readonly ChartLine[];
  grid: Grid;
  marks: readonly ChartMark[];
  /** The window, epoch ms. */
  from: number;
  to: number;
  /** Charts of the same group share the hover. */
  group: string;
  onHover: (hover: Hover | undefined) => void;
}

const PAGE = 10;
/** Outside of the chart: the hover is gone. */
const AWAY = -10;

/**
 * The lines on a canvas. For the keyboard and for screen readers it is a slider over time: arrow keys move the hover of
 * all charts, and what is known then is read out.
 */
export function Plot({ title, unit, lines, grid, marks, from, to, group, onHover }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(undefined);
  const scene = useRef<PlotScene>({ from, to, unit, marks });
  const hover = useRef(onHover);
  const [place, setPlace] = useState<number>();

  // The chart lives outside of React: its number of lines is its shape, all else it reads off the scene.
  const shape = lines.map(({ label, limit }) => `${label}${limit ? ' limit' : ''}`).join('\n');
  const first = useRef({ lines, grid });
  useEffect(() => {
    scene.current = { from, to, unit, marks };
    hover.current = onHover;
    first.current = { lines, grid };
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const size = () => ({ width: element.clientWidth || 320, height: element.clientHeight || 180 });
    const made = new UPlot(
      plotOptions({
        lines: first.current.lines,
        size: size(),
        group,
        scene: () => scene.current,
        onHover: (places) => hover.current(places),
      }),
      dataOf(first.current.grid),
      element,
    );
    plot.current = made;
    const resizes = new ResizeObserver(() => made.setSize(size()));
    resizes.observe(element);
    // Colours are read while drawing: with another scheme it is drawn anew.
    const schemes = new MutationObserver(() => made.redraw());
    schemes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => {
      resizes.disconnect();
      schemes.disconnect();
      made.destroy();
    };
  }, [shape, group, unit]);
  useEffect(() => {
    plot.current?.setData(dataOf(grid));
  }, [grid, from, to, marks]);

  const moveTo = (index: number | undefined) => {
    setPlace(index);
    const at = index === undefined ? undefined : grid.at[index];
    for (const each of UPlot.sync(group).plots) {
      const left = at === undefined ? AWAY : each.valToPos(at, 'x');
      each.setCursor({ left, top: at === undefined ? AWAY : 0 });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, place, grid.at.length);
    if (next === 'elsewhere') return;
    event.preventDefault();
    moveTo(next);
  };
  const last = Math.max(0, grid.at.length - 1);
  const now = Math.min(place ?? last, last);
  return (
    <div
      ref={frame}
      className={classes.plot}
      role="slider"
      aria-label={`Moment in ${title}`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={now}
      aria-valuetext={`${formatDateTime(grid.at[now] ?? to)}: ${momentWords(lines, grid, now, unit)}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => moveTo(undefined)}
    />
  );
}

/** uPlot's own form; it changes none of it. */
function dataOf({ at, columns }: Grid): UPlot.AlignedData {
  return [[...at], ...columns.map((column) => [...column])];
}

/** Where a key leads from a place in so many points; `undefined` away from all, `elsewhere`: not a key of ours. */
export function placeAfter(
  key: string,
  place: number | undefined,
  count: number,
): number | undefined | 'elsewhere' {
  const last = count - 1;
  if (last < 0) return 'elsewhere';
  const step = (by: number) =>
    place === undefined ? last : Math.min(last, Math.max(0, Math.min(place, last) + by));
  switch (key) {
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowRight':
      return step(1);
    case 'PageUp':
      return step(-PAGE);
    case 'PageDown':
      return step(PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return undefined;
    default:
      return 'elsewhere';
  }
}
