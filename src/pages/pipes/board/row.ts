// A pipe as a row of a board: what is shown of it, sorted by and searched for.
import type { FleetPipe, FleetService } from '../../../monitor/fleetView';
import { batchesInFlight, timeLag } from '../../../pipes/lag';
import { meaningOf, severityOf, type StateGroup } from '../../../pipes/states';
import type { PipeView } from '../../../pipes/view';
import type { SourceKind } from '../../../sources/define';
import { kindOfFlavour } from '../../../sources/registry';

/** Best first: what is shown of how far a pipe is behind. They are different things and are not compared. */
export const lagUnits = ['ms', 'MiB', 'batches'] as const;
/** Time from source to table; where that is not known what the source keeps for the pipe, or batches on their way. */
export type Lag = { unit: (typeof lagUnits)[number]; value: number };

/** A part of what there is, 0 to 1 and above; `shared`: of the compute that all database pipes of the service share. */
export interface Load {
  readonly part: number;
  readonly shared: boolean;
}

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly pipe: FleetPipe;
  readonly service: string;
  readonly serviceName: string;
  readonly kind: {
    readonly id: string;
    readonly label: string;
    readonly icon: SourceKind['icon'] | undefined;
  };
  /** In words. */
  readonly source: string | undefined;
  /** Undefined while no state is known. */
  readonly group: StateGroup | undefined;
  /** A database pipe: the vendor counts other things of it than of streams and files. */
  readonly isDatabase: boolean;
  readonly lag: Lag | undefined;
  readonly cpu: Load | undefined;
  readonly memory: Load | undefined;
  /** Credits billed for yesterday; undefined: not on the bill, or no bill is known. */
  readonly cost: number | undefined;
  /** When the numbers were taken, epoch ms; undefined: there are none. */
  readonly asOf: number | undefined;
  /** The last metrics of the service did not have this pipe: its numbers are from before. */
  readonly left: boolean;
}

/** What a row takes from its service. */
export type Owner = Pick<FleetService, 'name' | 'cdc' | 'scrapedAt'>;

/** Credits by the id of the pipe. */
export type Costs = ReadonlyMap<string, number>;

const NO_COSTS: Costs = new Map();

const rows = new WeakMap<FleetPipe, { owner: Owner; row: BoardRow }>();

/** The row of a pipe; the same object while the pipe, its cost and what it takes from its service are the same. */
export function boardRowOf(
  pipe: FleetPipe,
  { name, cdc, scrapedAt }: Owner,
  costs: Costs = NO_COSTS,
): BoardRow {
  const known = rows.get(pipe);
  const cost = costs.get(pipe.id);
  if (
    known?.row.cost === cost &&
    known?.owner.name === name &&
    known.owner.cdc === cdc &&
    known.owner.scrapedAt === scrapedAt
  )
    return known.row;
  const owner = { name, cdc, scrapedAt };
  const row = makeRow(pipe, owner, cost);
  rows.set(pipe, { owner, row });
  return row;
}

function makeRow(pipe: FleetPipe, { name, cdc, scrapedAt }: Owner, cost: number | undefined): BoardRow {
  const { values, view, state, measured } = pipe;
  const kind = view?.source.kind ?? (pipe.source === undefined ? undefined : kindOfFlavour(pipe.source));
  const isDatabase = (pipe.family ?? kind?.family) === 'database';
  return {
    id: pipe.id,
    name: pipe.name,
    pipe,
    service: pipe.service,
    serviceName: name,
    kind: {
      id: kind?.id ?? view?.source.id ?? 'unknown',
      label: kind?.label ?? view?.source.id ?? 'Not known yet',
      icon: kind?.icon,
    },
    source: sourceOf(pipe, kind?.variants),
    group: state === undefined ? undefined : meaningOf(state, view?.createdAt).group,
    isDatabase,
    lag: lagOf(pipe),
    cpu: isDatabase
      ? loadOf(cdc.cdcCpu, cdc.cdcCpuLimit, true)
      : loadOf(values.replicaCpu, values.replicaCpuLimit, false),
    memory: isDatabase
      ? loadOf(cdc.cdcMemory, cdc.cdcMemoryLimit, true)
      : loadOf(values.replicaMemory, values.replicaMemoryLimit, false),
    cost,
    asOf: measured === 'now' ? scrapedAt : measured === 'never' ? undefined : measured,
    left: typeof measured === 'number',
  };
}

function sourceOf(
  { view, source }: FleetPipe,
  variants: Readonly<Record<string, string>> = {},
): string | undefined {
  if (view) return view.source.headline ?? view.source.label;
  return source === undefined ? undefined : (variants[source] ?? source);
}

function lagOf({ values }: FleetPipe): Lag | undefined {
  const found: Readonly<Record<Lag['unit'], number | undefined>> = {
    ms: timeLag(values),
    MiB: values.sourceLag,
    batches: batchesInFlight(values.fetchedBatch, values.sentBatch),
  };
  for (const unit of lagUnits) {
    const value = found[unit];
    if (value !== undefined) return { unit, value };
  }
  return undefined;
}

function loadOf(used: number | undefined, limit: number | undefined, shared: boolean): Load | undefined {
  return used === undefined || limit === undefined || limit <= 0 ? undefined : { part: used / limit, shared };
}

const haystacks = new WeakMap<BoardRow, string>();

/** Does every word of the text occur somewhere in what a person would call the pipe by? */
export function matchesText(row: BoardRow, text: string | undefined): boolean {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return true;
  let haystack = haystacks.get(row);
  if (haystack === undefined) {
    const { pipe, kind, source, serviceName } = row;
    const state = pipe.state === undefined ? undefined : meaningOf(pipe.state, pipe.view?.createdAt).label;
    haystack = [
      row.name,
      row.id,
      source,
      kind.label,
      state,
      serviceName,
      pipe.view?.destination,
      ...(pipe.view ? sourceWords(pipe.view) : []),
    ]
      .filter(Boolean)
      .join('\n')
      .toLowerCase();
    haystacks.set(row, haystack);
  }
  return words.every((word) => haystack.includes(word));
}

function sourceWords({ source: { label, kind, body } }: PipeView): (string | undefined)[] {
  const tables = kind?.tables(body).flatMap((table) => [table.source, table.target]) ?? [];
  return [label, ...(kind?.hosts(body) ?? []), ...tables];
}

/** How much a row needs attention, the worst least; undefined where its state is not known. */
export function attentionOf({ pipe: { state } }: BoardRow): number | undefined {
  return state === undefined ? undefined : severityOf(state);
}
