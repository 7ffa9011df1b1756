import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Column } from './column';
import type { TableItem } from './items';
import { GroupLine } from './Lines';
import { orderRows } from './order';
import {
  box,
  drawShips,
  drawnNames,
  heads,
  shipNames,
  row,
  ships,
  widthIs,
  type Ship,
} from './testing/ships';

beforeEach(() => drawnNames.mockClear());

describe('sorting', () => {
  it('begins with the highest number, turns round and ends; what is not known stands last', async () => {
    const { user } = await drawShips();
    const header = () => screen.getByRole('columnheader', { name: 'Tons' });
    const press = () => user.click(within(header()).getByRole('button'));
    await press();
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(shipNames()).toEqual(['Calypso', 'Beagle', 'Argo', 'Drifter']);
    await press();
    expect(header()).toHaveAttribute('aria-sort', 'ascending');
    expect(shipNames()).toEqual(['Argo', 'Beagle', 'Calypso', 'Drifter']);
    await press();
    expect(header()).not.toHaveAttribute('aria-sort');
    await user.click(screen.getByRole('button', { name: 'Ship' }));
    expect(screen.getByRole('columnheader', { name: 'Ship' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('is not offered where a column has no value', async () => {
    await drawShips();
    expect(within(screen.getByRole('columnheader', { name: 'Flag' })).queryByRole('button')).toBeNull();
    expect(screen.getAllByText('none')[0]).toHaveAttribute('title', 'It sails under no flag');
  });

  it('leaves rows apart that cannot be compared, and ignores columns that the table does not have', () => {
    const apart: Column<Ship> = {
      key: 'crew',
      label: 'Crew',
      value: ({ crew }) => crew,
      apart: ({ tons = 0 }) => (tons > 100 ? 0 : 1),
      text: () => '',
      width: 80,
    };
    const order = (sort: string) =>
      orderRows(ships, [apart], sort, ({ name }) => name).map(({ name }) => name);
    expect(order('crew')).toEqual(['Beagle', 'Calypso', 'Drifter', 'Argo']);
    expect(order('-crew')).toEqual(['Beagle', 'Calypso', 'Argo', 'Drifter']);
    expect(order('-beauty')).toEqual(['Argo', 'Beagle', 'Calypso', 'Drifter']);
  });
});

describe('sums', () => {
  it('stand under their columns, over what is known, and say of how many they are', async () => {
    const group: TableItem<Ship> = {
      key: 'group',
      height: 44,
      line: (place) => (
        <GroupLine {...place} rows={ships}>
          All ships
        </GroupLine>
      ),
    };
    await drawShips({ items: [group] });
    const line = row('All ships');
    expect(within(line).getByRole('rowheader')).toHaveAttribute('colspan', '2');
    expect(
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['630 t', '124', '']);
    expect(within(line).getByText('630 t')).toHaveAttribute('title', expect.stringContaining('3 of 4'));
  });
});

describe('columns', () => {
  it('that have no room are left out of the document, the least important first', async () => {
    widthIs(1_000);
    const { unmount } = await drawShips();
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Crew', 'Flag']);
    unmount();
    widthIs(42 + 2 + 379);
    await drawShips();
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Crew']);
    expect(screen.queryByText('none')).toBeNull();
  });

  it('that somebody left out make room for others, but for those that are always there', async () => {
    widthIs(42 + 2 + 380);
    await drawShips({ hidden: ['crew', 'name'] });
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Flag']);
  });

  it('take what is left as they grow, and at least their width', async () => {
    widthIs(42 + 2 + 600);
    await drawShips();
    const widths = [...document.querySelectorAll('col')].map(({ style }) => style.width);
    expect(widths).toEqual(['42px', '340px', '80px', '80px', '100px']);
  });

  it('become a card where it is narrow, with the numbers that are known', async () => {
    widthIs(360);
    await drawShips({ cardsBelow: 700 });
    expect(heads().slice(1)).toEqual(['Ship']);
    expect(row('Argo')).toHaveTextContent('Tons 30 tCrew 50Flag none');
    expect(row('Calypso')).not.toHaveTextContent('Crew');
  });
});

describe('what is drawn', () => {
  it('is one row when one has changed, and those two when another is selected', async () => {
    const { user, redraw } = await drawShips();
    expect(drawnNames.mock.calls.flat().toSorted()).toEqual(ships.map(({ name }) => name));
    drawnNames.mockClear();
    const next = ships.map((ship) => (ship.id === 'b' ? { ...ship, crew: 75 } : ship));
    redraw({ rows: next });
    expect(drawnNames.mock.calls.flat()).toEqual(['Beagle']);
    expect(row('Beagle')).toHaveTextContent('75');
    drawnNames.mockClear();
    await user.click(box('Select Argo'));
    expect(drawnNames.mock.calls.flat()).toEqual(['Argo']);
  });

  it('is of thousands of rows what is in view, and the keys reach the others', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ id: `s${n}`, name: `Ship ${n}`, tons: n }));
    await drawShips({ rows: many });
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '3001');
    const drawn = screen.getAllByRole('rowheader').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
  });

  it('is all rows where a form finds its fields in them', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => ({ id: `s${n}`, name: `Ship ${n}` }));
    await drawShips({ rows, whole: true });
    expect(shipNames()).toHaveLength(200);
  });

  it('in a frame that has no room is scrolled to, not left out', async () => {
    widthIs(300);
    await drawShips({ frame: 'Ships of the harbour', cardsBelow: 0 });
    expect(screen.getByRole('region', { name: 'Ships of the harbour' })).toHaveAttribute('tabindex', '0');
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Crew', 'Flag']);
  });
});
