import { useId, useState, type PointerEvent } from 'react';
import { formatDay, formatShortDay } from '../../lib/days';
import { parts, scaleTop, type DayCost } from './byDay';
import classes from './DayBars.module.css';
import { DayTable } from './DayTable';
import { formatCredits, withUnit } from './words';

/** Of the drawing, in units of its own; it is stretched to the room there is. */
const HEIGHT = 100;
const BAR = 10;
const GAP = 2;

/** One bar per day, compute below, and the same numbers as a table for those who do not see bars. */
export function DayBars({ days }: { days: readonly DayCost[] }) {
  const [pointed, setPointed] = useState<string>();
  const top = scaleTop(Math.max(0, ...days.map(({ total }) => total)));
  const stripes = useId();
  const shown = days.find(({ day }) => day === pointed);
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(days[Math.floor(((event.clientX - left) / width) * days.length)]?.day);
  };
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <Legend open={days.some(({ open }) => open)} />
        <span className={classes.pointed}>{shown ? <Pointed day={shown} /> : 'CHC per UTC day'}</span>
      </figcaption>
      <div className={classes.plot}>
        <span className={classes.scale} aria-hidden="true">
          <span>{scaleLabel(top)}</span>
          <span>{scaleLabel(top / 2)}</span>
          <span>0</span>
        </span>
        <svg
          className={classes.bars}
          role="img"
          aria-label={inWords(days)}
          viewBox={`0 0 ${days.length * BAR} ${HEIGHT}`}
          preserveAspectRatio="none"
          onPointerMove={follow}
          onPointerLeave={() => setPointed(undefined)}
        >
          <OpenPattern id={stripes} />
          {days.map((day, index) => (
            <Bar
              key={day.day}
              day={day}
              at={index * BAR}
              top={top}
              pointed={day.day === pointed}
              stripes={stripes}
            />
          ))}
        </svg>
        <span className={classes.days} aria-hidden="true">
          {ticksOf(days).map(({ day }) => (
            <span key={day}>{formatShortDay(day)}</span>
          ))}
        </span>
      </div>
      <details className={classes.twin}>
        <summary>Cost per day as a table</summary>
        <DayTable days={days} />
      </details>
    </figure>
  );
}

interface BarProps {
  day: DayCost;
  at: number;
  /** The amount that is as high as the drawing. */
  top: number;
  pointed: boolean;
  /** ID of the pattern for what may still change. */
  stripes: string;
}

function Bar({ day, at, top, pointed, stripes }: BarProps) {
  const heights = parts.map(({ key }) => (Math.max(0, day[key]) / top) * HEIGHT);
  const all = (Math.max(0, day.total) / top) * HEIGHT;
  const box = { x: at + GAP / 2, width: BAR - GAP };
  return (
    <g>
      {pointed ? <rect x={at} y={0} width={BAR} height={HEIGHT} className={classes.pointer} /> : null}
      <rect {...box} y={HEIGHT - all} height={all} data-part="other" />
      {parts.map(({ key }, index) => {
        const below = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
        const height = heights[index] ?? 0;
        return <rect key={key} {...box} y={HEIGHT - below - height} height={height} data-part={key} />;
      })}
      {day.open ? <rect {...box} y={HEIGHT - all} height={all} fill={`url(#${stripes})`} /> : null}
    </g>
  );
}

/** Stripes over what may still change: its share of the ground shows through. */
function OpenPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="2" className={classes.stripe} />
      </pattern>
    </defs>
  );
}

function Legend({ open }: { open: boolean }) {
  return (
    <ul className={classes.legend} aria-label="Parts of a bar">
      {parts.map(({ key, label }) => (
        <li key={key}>
          <span className={classes.swatch} data-part={key} aria-hidden="true" />
          {label}
        </li>
      ))}
      {open ? (
        <li>
          <span className={classes.swatch} data-part="open" aria-hidden="true" />
          May still change
        </li>
      ) : null}
    </ul>
  );
}

function Pointed({ day }: { day: DayCost }) {
  const told = parts.filter(({ key }) => day[key] !== 0);
  return (
    <>
      <strong>
        {formatDay(day.day)}: {withUnit(day.total)}
      </strong>
      {told.length > 1
        ? ` (${told.map(({ key, label }) => `${label.toLowerCase()} ${formatCredits(day[key])}`).join(', ')})`
        : null}
    </>
  );
}

/** As short as a round number is. */
function scaleLabel(credits: number): string {
  return credits.toLocaleString('en-US', { maximumSignificantDigits: 2 });
}

/** The first, the middle and the last day. */
function ticksOf(days: readonly DayCost[]): DayCost[] {
  const ticks = [days[0], days[Math.floor((days.length - 1) / 2)], days.at(-1)];
  return [...new Set(ticks)].filter((day) => day !== undefined);
}

function inWords(days: readonly DayCost[]): string {
  const most = days.reduce<DayCost | undefined>(
    (best, day) => (day.total > (best?.total ?? 0) ? day : best),
    undefined,
  );
  const range = `${formatDay(days[0]?.day ?? '')} to ${formatDay(days.at(-1)?.day ?? '')}`;
  return most
    ? `Bars of the cost per day, ${range}. The most was ${withUnit(most.total)} on ${formatDay(most.day)}.`
    : `Bars of the cost per day, ${range}. Nothing was billed.`;
}
