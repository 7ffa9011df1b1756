// A pipe as screens show it: derived once per answer, so that thousands of rows sort and filter cheaply.
import { count } from '../lib/format';
import { shownText } from '../lib/shownText';
import { parseTime } from '../lib/time';
import { viewSource, type SourceView } from '../sources/registry';
import { type Capabilities } from './lifecycle';
import { meaningOf } from './states';
import { readScaling, scalingLabel, type PipeScaling } from './scaling';
import type { Pipe } from './wire';

export interface PipeView {
  pipe: Pipe;
  id: string;
  /** The name as it can be drawn, or the id where there is none. */
  name: string;
  source: SourceView;
  meaning: ReturnType<typeof meaningOf>;
  capabilities: Capabilities;
  scaling: PipeScaling;
  /** `3 × M`; undefined where the server said nothing or the kind has no size. */
  size: string | undefined;
  /** `default.orders`, or `default · 12 tables`. */
  destination: string | undefined;
  /** Epoch ms. */
  createdAt: number | undefined;
  updatedAt: number | undefined;
}

/** The id of the service that a pipe is in: many pipes may be of several. */
export type ServiceOf = (view: PipeView) => string;

const views = new WeakMap<Pipe, PipeView>();

/** The view of a pipe; the same answer gives the same object, until its state means something else. */
export function viewPipe(pipe: Pipe): PipeView {
  const known = views.get(pipe);
  if (known && known.meaning.label === meaningOf(pipe.state, known.createdAt).label) return known;
  const source = viewSource(pipe.source);
  const createdAt = parseTime(pipe.createdAt);
  const scaling = readScaling(pipe.scaling);
  const view: PipeView = {
    pipe,
    id: pipe.id,
    name: shownText(pipe.name ?? '') || shownText(pipe.id) || 'Pipe without a name',
    source,
    meaning: meaningOf(pipe.state, createdAt),
    capabilities: {
      family: source.kind?.family,
      scales: source.kind?.scales ?? false,
      resyncs: source.kind?.resyncs ?? false,
      patches: source.kind?.patches ?? false,
    },
    scaling,
    size: source.kind?.scales ? scalingLabel(scaling) : undefined,
    destination: destinationOf(pipe, source),
    createdAt,
    updatedAt: parseTime(pipe.updatedAt),
  };
  views.set(pipe, view);
  return view;
}

function destinationOf({ destination }: Pipe, { kind, body }: SourceView): string | undefined {
  const database = shownText(destination?.database ?? '') || undefined;
  const table = shownText(destination?.table ?? '');
  if (table !== '') return database ? `${database}.${table}` : table;
  const tables = kind?.tables(body).length ?? 0;
  return [database, tables > 0 ? count(tables, 'table') : undefined].filter(Boolean).join(' · ') || undefined;
}
