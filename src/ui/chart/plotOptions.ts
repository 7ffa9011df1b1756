// uPlot, dressed: our axes, colours out of the style sheet at the moment of drawing, marks, and one hover for all charts.
import type uPlot from 'uplot';
import { axisTicks, formatMinute, formatTick, timeTicks, type Unit } from '../../lib/units';
import { lineStyles } from './lineStyle';
import { placeMarks } from './marks';
import { alonePoints, placeNear, type ChartLine, type ChartMark } from './model';

const FONT = '12px system-ui, sans-serif';
const Y_AXIS_WIDTH = 64;
const X_AXIS_HEIGHT = 28;
const PIXELS_PER_TIME = 72;
/** So far beside a value a pointer still means it. */
const REACH_PIXELS = 8;
/** So that a limit is no part of the frame. */
const HEADROOM = 1.04;

/** What changes while the chart stands; read anew with every drawing. */
export interface PlotScene {
  /** The window, epoch ms. */
  from: number;
  to: number;
  unit: Unit;
  marks: readonly ChartMark[];
}

interface PlotParts {
  lines: readonly ChartLine[];
  size: { width: number; height: number };
  /** Charts of the same group share the hover. */
  group: string;
  scene: () => PlotScene;
  onHover: (hover: Hover | undefined) => void;
}

/** For each line its place in the row of times that is pointed at; undefined where it has no value there. */
export type Hover = readonly (number | undefined)[];

export function plotOptions({ lines, size, group, scene, onHover }: PlotParts): uPlot.Options {
  const styles = lineStyles(lines);
  return {
    ...size,
    // Half of the last time stands to the right of its place.
    padding: [16, 20, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      sync: { key: group, scales: ['x', null] },
      dataIdx: (plot, line, index, moment) => (line === 0 ? index : (placeOf(plot, line, moment) ?? null)),
      points: { size: 7 },
    },
    scales: {
      x: { time: false, range: () => [scene().from, scene().to] },
      y: {
        range: (_, _low, high) => {
          const ticks = axisTicks(high * HEADROOM, scene().unit);
          return [0, ticks.at(-1) ?? 1];
        },
      },
    },
    axes: [
      {
        ...axisColours(),
        font: FONT,
        size: X_AXIS_HEIGHT,
        splits: (plot, _, from, to) => {
          const most = Math.max(2, Math.floor(plot.width / PIXELS_PER_TIME));
          return timeTicks(from, to, most, new Date(to).getTimezoneOffset());
        },
        values: (_, splits) => splits.map(formatMinute),
      },
      {
        ...axisColours(),
        font: FONT,
        size: Y_AXIS_WIDTH,
        splits: (_plot, _axis, _low, high) => axisTicks(high, scene().unit),
        values: (_, splits) => splits.map((value) => (value === 0 ? '0' : formatTick(value, scene().unit))),
      },
    ],
    series: [
      {},
      ...styles.map(({ token, dash }) => ({
        stroke: (plot: uPlot) => colourOf(plot.root, token),
        width: 1.75,
        spanGaps: false,
        // A point alone between two holes has no line.
        points: {
          show: true,
          size: 5,
          filter: (plot: uPlot, line: number) => alonePoints(plot.data[line] ?? []),
        },
        ...(dash ? { dash: [...dash] } : {}),
      })),
    ],
    hooks: {
      setCursor: [(plot) => onHover(hoverOf(plot))],
      draw: [(plot) => drawMarks(plot, scene().marks)],
    },
  };
}

function placeOf(plot: uPlot, line: number, moment: number): number | undefined {
  const [at = [], ...columns] = plot.data;
  const reach = plot.posToVal(REACH_PIXELS, 'x') - plot.posToVal(0, 'x');
  return placeNear(at, columns[line - 1] ?? [], moment, reach);
}

function hoverOf({ cursor: { idx, idxs = [] } }: uPlot): Hover | undefined {
  return idx === null || idx === undefined ? undefined : idxs.slice(1).map((place) => place ?? undefined);
}

function axisColours(): Pick<uPlot.Axis, 'stroke' | 'grid' | 'ticks' | 'border'> {
  return {
    stroke: (plot) => colourOf(plot.root, '--ink-soft'),
    grid: { stroke: (plot) => colourOf(plot.root, '--line'), width: 1 },
    ticks: { show: false },
    border: { show: false },
  };
}

/** A colour by its name in `tokens.css`, as it is now. */
function colourOf(element: Element, token: string): string {
  return getComputedStyle(element).getPropertyValue(token).trim() || 'currentColor';
}

function drawMarks(plot: uPlot, marks: readonly ChartMark[]): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  const placed = placeMarks(
    marks,
    (at) => plot.valToPos(at, 'x', true),
    (word) => ctx.measureText(word).width,
    [bbox.left, bbox.left + bbox.width],
  );
  for (const { mark, x, textX } of placed) {
    const colour = colourOf(plot.root, `--${mark.tone}`);
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    ctx.lineWidth = ratio;
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top - 14 * ratio);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    if (textX !== undefined) ctx.fillText(mark.word, textX, bbox.top - 2 * ratio);
  }
  ctx.restore();
}
