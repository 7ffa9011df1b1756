// Traffic that rises and falls: a sum of sines whose integral is known, so that a counter at any moment is one
// formula and grows as long as its rate is positive.
import { pseudoRandom } from '../ids';

interface Sine {
  /** Of the mean; all amplitudes together stay below 1, so the rate never falls to zero. */
  readonly amplitude: number;
  readonly radiansPerSecond: number;
  readonly phase: number;
}

export type Wave = readonly Sine[];

/** A day, an hour and a half, a quarter of an hour, and what looks like noise. Seconds. */
const PERIODS = [86_400, 5_400, 840, 131, 29] as const;
const SHARES = [0.3, 0.15, 0.1, 0.1, 0.08] as const;

/** The wave of a seed: periods are common, phases and heights its own. */
export function waveOf(seed: string): Wave {
  return PERIODS.map((period, index) => ({
    amplitude: (SHARES[index] ?? 0) * (0.5 + pseudoRandom(`${seed}/height/${index}`)) * 0.66,
    radiansPerSecond: (2 * Math.PI) / period,
    phase: 2 * Math.PI * pseudoRandom(`${seed}/phase/${index}`),
  }));
}

/** The level at a moment (epoch ms), about 1. */
export function levelAt(wave: Wave, moment: number): number {
  const seconds = moment / 1000;
  return wave.reduce(
    (level, { amplitude, radiansPerSecond, phase }) =>
      level + amplitude * Math.sin(radiansPerSecond * seconds + phase),
    1,
  );
}

/** The integral of the level between two moments (epoch ms), in seconds. */
export function integral(wave: Wave, from: number, to: number): number {
  const [start, end] = [from / 1000, to / 1000];
  return wave.reduce(
    (sum, { amplitude, radiansPerSecond, phase }) =>
      sum +
      (amplitude / radiansPerSecond) *
        (Math.cos(radiansPerSecond * start + phase) - Math.cos(radiansPerSecond * end + phase)),
    end - start,
  );
}
