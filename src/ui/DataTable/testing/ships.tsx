// A table of ships as a page has it, and what can be seen of it.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo, useMemo, useState } from 'react';
import { vi } from 'vitest';
import { UNKNOWN, type Column } from '../column';
import { DataTable } from '../DataTable';
import { rowItems, type TableItem } from '../items';
import { orderRows } from '../order';
import { useSelection } from '../useSelection';

export interface Ship {
  readonly id: string;
  readonly name: string;
  readonly tons?: number;
  readonly crew?: number;
}

export const ships: readonly Ship[] = [
  { id: 'a', name: 'Argo', tons: 30, crew: 50 },
  { id: 'b', name: 'Beagle', tons: 240, crew: 74 },
  { id: 'c', name: 'Calypso', tons: 360 },
  { id: '', name: 'Drifter', crew: 0 },
];

export const drawnNames = vi.fn<(name: string) => void>();
const Name = memo(function Name({ ship }: { ship: Ship }) {
  return (
    <a href={`#${ship.id}`} className="row-link">
      {ship.name}
    </a>
  );
});

const columns: readonly Column<Ship>[] = [
  {
    key: 'name',
    label: 'Ship',
    head: true,
    value: ({ name }) => name,
    text: ({ name }) => name,
    cell: (ship) => {
      drawnNames(ship.name);
      return <Name ship={ship} />;
    },
    width: 200,
    grow: 1,
  },
  {
    key: 'tons',
    label: 'Tons',
    number: true,
    value: ({ tons }) => tons,
    text: ({ tons }) => (tons === undefined ? UNKNOWN : `${tons} t`),
    sum: (total) => `${total} t`,
    width: 80,
    priority: 1,
  },
  {
    key: 'crew',
    label: 'Crew',
    number: true,
    value: ({ crew }) => crew,
    text: ({ crew }) => String(crew ?? UNKNOWN),
    sum: String,
    width: 80,
    priority: 2,
  },
  {
    key: 'flag',
    label: 'Flag',
    text: () => 'none',
    title: () => 'It sails under no flag',
    width: 100,
    priority: 3,
  },
];

interface FleetProps {
  rows?: readonly Ship[];
  items?: readonly TableItem<Ship>[];
  hidden?: readonly string[];
  cardsBelow?: number;
  whole?: boolean;
  frame?: string;
}

/** The table as a page has it: it keeps the order, and what is selected. */
function Fleet({ rows = ships, items, hidden, cardsBelow = 100, whole = false, frame }: FleetProps) {
  const [sort, setSort] = useState<string>();
  const ordered = useMemo(() => orderRows(rows, columns, sort, () => 0), [rows, sort]);
  const selection = useSelection(ordered);
  const lines = useMemo(() => items ?? rowItems(ordered, ({ id }) => id), [items, ordered]);
  return (
    <>
      <input aria-label="Search" />
      <DataTable
        caption="Ships"
        many="ships"
        columns={columns}
        hidden={hidden}
        cardsBelow={cardsBelow}
        whole={whole}
        frame={frame}
        items={lines}
        sort={sort}
        onSort={setSort}
        selection={selection}
        idOf={idOf}
        rowHeight={50}
        opens
      />
    </>
  );
}
export const idOf = ({ id }: Ship) => id;

/** A page so wide; 0: as wide as is needed. */
export const widthIs = (px: number) =>
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(px);

export async function drawShips(props: FleetProps = {}) {
  const { rerender, ...drawn } = render(<Fleet {...props} />);
  // The keys come with a part of their own.
  await act(() => vi.dynamicImportSettled());
  return {
    user: userEvent.setup(),
    ...drawn,
    redraw: (next: FleetProps) => rerender(<Fleet {...next} />),
  };
}

export const shipNames = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
export const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
export const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
export const box = (name: string) => screen.getByRole('checkbox', { name });
export const selected = () =>
  screen.queryAllByRole('row', { selected: true }).map(({ textContent }) => textContent);
