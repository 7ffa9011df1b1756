import { useMemo, useReducer } from 'react';
import type { Item, OperationKind } from '../../operations/record';
import { DataTable } from '../../ui/DataTable/DataTable';
import type { TableItem } from '../../ui/DataTable/items';
import { AcrossLine } from '../../ui/DataTable/Lines';
import { itemKey, ledgerColumns } from './ledgerColumns';
import classes from './operations.module.css';
import { StepList } from './StepList';

/** What lines are taken for until they are measured, px. */
const ROW_HEIGHT = 60;
const STEP_HEIGHT = 64;

interface LedgerTableProps {
  items: readonly Item[];
  kind: OperationKind;
  /** A single change, of which no state was looked at. */
  single: boolean;
}

/** One row per pipe, with its steps on demand. */
export function LedgerTable({ items, kind, single }: LedgerTableProps) {
  const [open, onToggle] = useReducer(
    toggled,
    items,
    (all) => new Set(all.length === 1 ? all.map(itemKey) : []),
  );
  const columns = useMemo(
    () => ledgerColumns({ kind, single, open, onToggle }),
    [kind, single, open, onToggle],
  );
  const lines = useMemo(() => linesOf(items, open), [items, open]);
  return (
    <DataTable
      caption="Pipes of this operation"
      many="pipes"
      columns={columns}
      items={lines}
      rowHeight={ROW_HEIGHT}
      measured
    />
  );
}

function linesOf(items: readonly Item[], open: ReadonlySet<string>): readonly TableItem<Item>[] {
  return items.flatMap((item) => {
    const row: TableItem<Item> = { key: itemKey(item), row: item };
    if (!open.has(row.key) || item.steps.length === 0) return [row];
    const steps: TableItem<Item> = {
      key: `steps of ${row.key}`,
      height: item.steps.length * STEP_HEIGHT,
      line: (place) => (
        <AcrossLine {...place} className={classes.steps}>
          <StepList steps={item.steps} name={item.name} />
        </AcrossLine>
      ),
    };
    return [row, steps];
  });
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(key)) next.add(key);
  return next;
}
