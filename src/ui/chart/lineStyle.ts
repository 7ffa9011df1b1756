// How the lines of a chart are told apart, on the canvas and in the legend.
import type { ChartLine } from './model';

const COLOURS = 6;
const DASH: readonly number[] = [6, 4];
const LIMIT_DASH: readonly number[] = [2, 3];

interface LineStyle {
  /** A name of `tokens.css`, to be read when it is drawn: it changes with the colour scheme. */
  readonly token: string;
  /** Pixels drawn and left out; absent: solid. */
  readonly dash?: readonly number[];
}

/** The style of each line, in their order. A limit takes none of the colours. */
export function lineStyles(lines: readonly Pick<ChartLine, 'limit'>[]): LineStyle[] {
  let place = 0;
  return lines.map(({ limit }) => {
    if (limit) return { token: '--ink-soft', dash: LIMIT_DASH };
    const token = `--chart-${(place % COLOURS) + 1}`;
    const dashed = place >= COLOURS;
    place += 1;
    return dashed ? { token, dash: DASH } : { token };
  });
}
