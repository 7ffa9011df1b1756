// Where the words of marks stand: as many as fit beside each other.
import type { ChartMark } from './model';

interface PlacedMark {
  readonly mark: ChartMark;
  /** Pixels from the left. */
  readonly x: number;
  /** Undefined where the word has no room; the line stands all the same. */
  readonly textX: number | undefined;
}

const GAP = 4;

/**
 * Places the marks between `left` and `right`. The words of later marks go first, for the latest is what one looks for;
 * a word that would run over the right edge stands on the left of its line.
 */
export function placeMarks(
  marks: readonly ChartMark[],
  xOf: (at: number) => number,
  widthOf: (word: string) => number,
  [left, right]: readonly [number, number],
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  let free = right;
  for (const mark of marks.toSorted((a, b) => b.at - a.at)) {
    const x = xOf(mark.at);
    if (x < left || x > right) continue;
    const width = widthOf(mark.word) + 2 * GAP;
    const textX = x + width <= free ? x : x <= free && x - width >= left ? x - width : undefined;
    if (textX !== undefined) free = textX;
    placed.push({ mark, x, textX: textX === undefined ? undefined : textX + GAP });
  }
  return placed.toReversed();
}
