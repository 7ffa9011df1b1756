// What a person does with rows: select, walk and open them.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rowItems } from './items';
import { box, drawShips, idOf, row, selected, ships } from './testing/ships';

describe('selection', () => {
  it('is of one row, of a range with Shift, and of all of the filter', async () => {
    const { user } = await drawShips();
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
    await drawShips();
    expect(within(row('Drifter')).queryByRole('checkbox')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('walks rows with j and k, selects with x, also a range, and opens with Enter', async () => {
    const { user } = await drawShips();
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
    const { user } = await drawShips();
    await user.type(screen.getByLabelText('Search'), 'jxk');
    expect(screen.getByLabelText('Search')).toHaveValue('jxk');
    expect(screen.getByLabelText('Search')).toHaveFocus();
    await user.click(document.body);
    await user.keyboard('{Control>}j{/Control}');
    expect(document.body).toHaveFocus();
    expect(selected()).toHaveLength(0);
  });

  it('is quiet while something is open over the page', async () => {
    const { user } = await drawShips();
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
    const { user } = await drawShips({ items: [argo!, line, beagle!] });
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
    const { user } = await drawShips();
    await user.click(screen.getByText('240 t'));
    expect(opened).toHaveBeenLastCalledWith({ ctrl: false, on: 'Beagle' });
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('360 t'));
    expect(opened).toHaveBeenLastCalledWith({ ctrl: true, on: 'Calypso' });
  });

  it('is none on a control, nor at the end of marking text', async () => {
    const { user } = await drawShips();
    await user.click(box('Select Argo'));
    expect(opened).not.toHaveBeenCalled();
    vi.spyOn(window, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    await user.click(screen.getByText('240 t'));
    expect(opened).not.toHaveBeenCalled();
  });
});
