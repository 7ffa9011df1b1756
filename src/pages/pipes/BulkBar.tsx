import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { count } from '../../lib/format';
import type { BulkKind } from '../../operations/plan';
import { kindWords } from '../../operations/words';
import type { PipeView, ServiceOf } from '../../pipes/view';
import classes from './BulkBar.module.css';
import { useApplying } from './useApplying';
import { part } from '../../ui/part';

const BulkDialog = part(() => import('./BulkDialog').then((m) => m.BulkDialog));
const ExportDialog = part(() => import('../../pipes/exports/ExportDialog').then((m) => m.ExportDialog));

const kinds: readonly BulkKind[] = ['start', 'stop', 'maintenance', 'resync', 'scale', 'delete'];

interface BulkBarProps {
  selected: readonly PipeView[];
  /** How many of them the filter leaves out. */
  hidden: number;
  /** The same function while the selection is the same. */
  serviceOf: ServiceOf;
  onClear: () => void;
}

/** What can be done with the selected pipes, each with how many of them it applies to. */
export function BulkBar({ selected, hidden, serviceOf, onClear }: BulkBarProps) {
  const [asked, setAsked] = useState<{ kind: BulkKind; views: readonly PipeView[] }>();
  const [exporting, setExporting] = useState<readonly PipeView[]>();
  useEscape(onClear);
  const applies = useApplying(kinds, serviceOf, selected);
  return (
    <section className={classes.bar} aria-label="Selected pipes">
      <p className={classes.said} role="status">
        <strong>{selected.length.toLocaleString('en-US')} selected</strong>
        {hidden > 0 ? (
          <span className={classes.hidden}>
            , {hidden === selected.length ? 'none of them' : `${hidden.toLocaleString('en-US')} of them not`}{' '}
            in the current filter
          </span>
        ) : null}
      </p>
      <div className={classes.actions} role="group" aria-label="Do with the selected pipes">
        {[...applies].map(([kind, n]) => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            aria-label={`${kindWords[kind].verb} ${n.toLocaleString('en-US')} of ${count(selected.length, 'pipe')}`}
            onClick={() => setAsked({ kind, views: selected })}
          >
            {kindWords[kind].verb}&nbsp;<span className={classes.n}>{n.toLocaleString('en-US')}</span>
          </Button>
        ))}
        <Button variant="default" size="xs" onClick={() => setExporting(selected)}>
          Export…
        </Button>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<IconX size={14} aria-hidden="true" />}
        onClick={onClear}
      >
        Clear
      </Button>
      {asked ? (
        <Suspense fallback={null}>
          <BulkDialog {...asked} serviceOf={serviceOf} onClose={() => setAsked(undefined)} />
        </Suspense>
      ) : null}
      {exporting ? (
        <Suspense fallback={null}>
          <ExportDialog views={exporting} serviceOf={serviceOf} onClose={() => setExporting(undefined)} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** What Escape closes first: it ends the selection only where nothing else is open or being typed into. */
const OPEN = '[role="dialog"], [role="menu"], [role="tooltip"]';
const TYPING = 'input:not([type="checkbox"]), textarea, select';

function useEscape(onEscape: () => void): void {
  const act = useEffectEvent(onEscape);
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || document.querySelector(OPEN)) return;
      if (target instanceof Element && target.matches(TYPING)) return;
      act();
    };
    // Before anybody else hears of it: what the key closes is still open then.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
