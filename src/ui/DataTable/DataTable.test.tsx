import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo, useMemo, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UNKNOWN, type Column } from './column';
import { DataTable } from './DataTable';
import { rowItems, type TableItem } from './items';
import { GroupLine } from './Lines';
import { orderRows } from './order';
import { useSelection } from './useSelection';

interface Ship {
  readonly id: string;
  readonly name: string;
  readonly tons?: number;
  readonly crew?: number;
}

const ships: readonly Ship[] = [
  { id: 'a', name: 'Argo', tons: 30, crew: 50 },
  { id: 'b', name: 'Beagle', tons: 240, crew: 74 },
  { id: 'c', name: 'Calypso', tons: 360 },
  { id: '', name: 'Drifter', crew: 0 },
];

const drawnNames = vi.fn<(name: string) => void>();
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
}

/** The table as a page has it: it keeps the order, and what is selected. */
function Fleet({ rows = ships, items, hidden, cardsBelow = 100 }: FleetProps) {
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
const idOf = ({ id }: Ship) => id;

/** A page so wide; 0: as wide as is needed. */
const widthIs = (px: number) => vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(px);

async function draw(props: FleetProps = {}) {
  const drawn = render(<Fleet {...props} />);
  // The keys come with a part of their own.
  await act(() => vi.dynamicImportSettled());
  return { user: userEvent.setup(), ...drawn };
}

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const box = (name: string) => screen.getByRole('checkbox', { name });
const selected = () => screen.queryAllByRole('row', { selected: true }).map(({ textContent }) => textContent);

beforeEach(() => drawnNames.mockClear());

describe('sorting', () => {
  it('begins with the highest number, turns round and ends; what is not known stands last', async () => {
    const { user } = await draw();
    const header = () => screen.getByRole('columnheader', { name: 'Tons' });
    const press = () => user.click(within(header()).getByRole('button'));
    await press();
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['Calypso', 'Beagle', 'Argo', 'Drifter']);
    await press();
    expect(header()).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['Argo', 'Beagle', 'Calypso', 'Drifter']);
    await press();
    expect(header()).not.toHaveAttribute('aria-sort');
    await user.click(screen.getByRole('button', { name: 'Ship' }));
    expect(screen.getByRole('columnheader', { name: 'Ship' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('is not offered where a column has no value', async () => {
    await draw();
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

describe('selection', () => {
  it('is of one row, of a range with Shift, and of all of the filter', async () => {
    const { user } = await draw();
    await user.click(box('Select Argo'));
    expect(selected()).toHaveLength(1);
    await user.keyboard('{Shift>}');
    await user.click(box('Select Calypso'));
    await user.keyboard('{/Shift}');
    expect(selected()).toHaveLength(3);
    const all = box('Select all ships of this filter');
    expect(all).toBeChecked();
    await user.click(box('Select Beagle'));
    expect(all).not.toBeChecked();
    expect(all).toHaveProperty('indeterminate', true);
    await user.click(all);
    expect(selected()).toHaveLength(3);
    await user.click(all);
    expect(selected()).toHaveLength(0);
  });

  it('has no box for a row without an ID', async () => {
    await draw();
    expect(within(row('Drifter')).queryByRole('checkbox')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('walks rows with j and k, selects with x, also a range, and opens with Enter', async () => {
    const { user } = await draw();
    await user.keyboard('j');
    expect(row('Argo')).toHaveFocus();
    await user.keyboard('xjj{Shift>}X{/Shift}');
    expect(row('Calypso')).toHaveFocus();
    expect(selected()).toHaveLength(3);
    await user.keyboard('kx');
    expect(row('Beagle')).toHaveFocus();
    expect(selected()).toHaveLength(2);
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#b');
    await user.keyboard('kkk');
    expect(row('Argo')).toHaveFocus();
  });

  it('leaves letters to those who type, and to the browser with its own keys', async () => {
    const { user } = await draw();
    await user.type(screen.getByLabelText('Search'), 'jxk');
    expect(screen.getByLabelText('Search')).toHaveValue('jxk');
    expect(screen.getByLabelText('Search')).toHaveFocus();
    await user.click(document.body);
    await user.keyboard('{Control>}j{/Control}');
    expect(document.body).toHaveFocus();
    expect(selected()).toHaveLength(0);
  });

  it('is quiet while something is open over the page', async () => {
    const { user } = await draw();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    await user.keyboard('j');
    expect(document.body).toHaveFocus();
    dialog.remove();
    await user.keyboard('j');
    expect(row('Argo')).toHaveFocus();
  });

  it('passes over lines that are no rows', async () => {
    const line = {
      key: 'between',
      height: 40,
      line: () => (
        <tr data-index={1}>
          <td>Between</td>
        </tr>
      ),
    };
    const [argo, beagle] = rowItems(ships, idOf);
    const { user } = await draw({ items: [argo!, line, beagle!] });
    await user.keyboard('jj');
    expect(row('Beagle')).toHaveFocus();
  });
});

describe('a click on a row', () => {
  const opened = vi.fn<(event: { ctrl: boolean; on: string }) => void>();
  beforeEach(() => {
    opened.mockClear();
    document.body.addEventListener('click', ({ target, ctrlKey }) => {
      if (target instanceof HTMLAnchorElement) opened({ ctrl: ctrlKey, on: target.textContent });
    });
  });

  it('is one on its link, with the keys that are held', async () => {
    const { user } = await draw();
    await user.click(screen.getByText('240 t'));
    expect(opened).toHaveBeenLastCalledWith({ ctrl: false, on: 'Beagle' });
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('360 t'));
    expect(opened).toHaveBeenLastCalledWith({ ctrl: true, on: 'Calypso' });
  });

  it('is none on a control, nor at the end of marking text', async () => {
    const { user } = await draw();
    await user.click(box('Select Argo'));
    expect(opened).not.toHaveBeenCalled();
    vi.spyOn(window, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    await user.click(screen.getByText('240 t'));
    expect(opened).not.toHaveBeenCalled();
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
    await draw({ items: [group] });
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
    const { unmount } = await draw();
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Crew', 'Flag']);
    unmount();
    widthIs(42 + 2 + 379);
    await draw();
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Crew']);
    expect(screen.queryByText('none')).toBeNull();
  });

  it('that somebody left out make room for others, but for those that are always there', async () => {
    widthIs(42 + 2 + 380);
    await draw({ hidden: ['crew', 'name'] });
    expect(heads().slice(1)).toEqual(['Ship', 'Tons', 'Flag']);
  });

  it('take what is left as they grow, and at least their width', async () => {
    widthIs(42 + 2 + 600);
    await draw();
    const widths = [...document.querySelectorAll('col')].map(({ style }) => style.width);
    expect(widths).toEqual(['42px', '340px', '80px', '80px', '100px']);
  });

  it('become a card where it is narrow, with the numbers that are known', async () => {
    widthIs(360);
    await draw({ cardsBelow: 700 });
    expect(heads().slice(1)).toEqual(['Ship']);
    expect(row('Argo')).toHaveTextContent('Tons 30 tCrew 50Flag none');
    expect(row('Calypso')).not.toHaveTextContent('Crew');
  });
});

describe('what is drawn', () => {
  it('is one row when one has changed, and those two when another is selected', async () => {
    const { user, rerender } = await draw();
    expect(drawnNames.mock.calls.flat().toSorted()).toEqual(ships.map(({ name }) => name));
    drawnNames.mockClear();
    const next = ships.map((ship) => (ship.id === 'b' ? { ...ship, crew: 75 } : ship));
    rerender(<Fleet rows={next} />);
    expect(drawnNames.mock.calls.flat()).toEqual(['Beagle']);
    expect(row('Beagle')).toHaveTextContent('75');
    drawnNames.mockClear();
    await user.click(box('Select Argo'));
    expect(drawnNames.mock.calls.flat()).toEqual(['Argo']);
  });

  it('is of thousands of rows what is in view, and the keys reach the others', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ id: `s${n}`, name: `Ship ${n}`, tons: n }));
    await draw({ rows: many });
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '3001');
    const drawn = screen.getAllByRole('rowheader').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
  });
});
