// The columns of the fleet's table and which of them have room.
import { useMatches } from '../../lib/useMatches';
import type { FleetColumn } from './fleetSearch';

export type NumberColumn = Exclude<FleetColumn, 'attention' | 'name' | 'state'>;

export const columnLabels: Readonly<Record<NumberColumn | 'name' | 'state', string>> = {
  name: 'Pipe',
  state: 'State',
  rowsIn: 'Rows/s in',
  rowsOut: 'Rows/s out',
  bytesIn: 'Bytes/s in',
  bytesOut: 'Bytes/s out',
  errors: 'Errors, 1 h',
  lag: 'Lag',
  cpu: 'CPU',
  memory: 'Memory',
  cost: 'Cost, 1 d',
};

const all: readonly NumberColumn[] = [
  'rowsIn',
  'rowsOut',
  'bytesIn',
  'bytesOut',
  'errors',
  'lag',
  'cpu',
  'memory',
  'cost',
];

export interface Room {
  /** Each pipe is a card. */
  cards: boolean;
  numbers: readonly NumberColumn[];
  /** Cells in a line. */
  width: number;
}

const MEDIUM = ['rowsIn', 'rowsOut', 'errors', 'lag', 'cpu', 'memory', 'cost'] as const;
const SMALL = ['rowsIn', 'errors', 'lag', 'cpu'] as const;

/** Cells are left out, not hidden: lines that go across all columns count them. */
export function useRoom(): Room {
  const cards = useMatches('(max-width: 760px)');
  const small = useMatches('(max-width: 1080px)');
  const medium = useMatches('(max-width: 1340px)');
  if (cards) return CARDS;
  return small ? SMALL_ROOM : medium ? MEDIUM_ROOM : WIDE_ROOM;
}

const roomOf = (numbers: readonly NumberColumn[]): Room => ({
  cards: false,
  numbers,
  width: numbers.length + 2,
});
/** The same objects every time, so that rows need no drawing. */
const CARDS: Room = { cards: true, numbers: [], width: 1 };
const SMALL_ROOM = roomOf(SMALL);
const MEDIUM_ROOM = roomOf(MEDIUM);
const WIDE_ROOM = roomOf(all);
