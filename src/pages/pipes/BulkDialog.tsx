import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { describeError } from '../../api/errors';
import { drawn } from '../../lib/drawn';
import { count } from '../../lib/format';
import { leastTime, phraseOf } from '../../operations/caution';
import { consequencesOf } from '../../operations/consequences';
import { planBulk, type BulkKind } from '../../operations/plan';
import { PlanList } from '../../operations/PlanList';
import type { Item } from '../../operations/record';
import { withoutUnchanged } from '../../operations/scalePlan';
import { startBulk } from '../../operations/start';
import { kindWords } from '../../operations/words';
import type { PipeView, ServiceOf } from '../../pipes/view';
import { useOrganizationId } from '../../session/cloud';
import { Dialog } from '../../ui/Dialog';
import { BulkScaling } from './BulkScaling';
import { useBulkScaling } from './useBulkScaling';

interface BulkDialogProps {
  kind: BulkKind;
  /** The selection when the button was pressed: what happens to the list meanwhile does not change the question. */
  views: readonly PipeView[];
  serviceOf: ServiceOf;
  onClose: () => void;
}

/** Who takes part, who does not and why, and what it does; then begins it and leads to its page. */
export function BulkDialog({ kind, views, serviceOf, onClose }: BulkDialogProps) {
  const org = useOrganizationId();
  const navigate = useNavigate();
  const [frozen] = useState(() => planBulk(kind, serviceOf, views));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const scaling = useBulkScaling(views);
  const patch = kind === 'scale' ? scaling.patch : undefined;
  const applies = frozen.items.some(({ outcome }) => outcome === 'waiting');

  const plan = patch ? withoutUnchanged(frozen, views, patch) : frozen;
  const able = plan.items.filter(({ outcome }) => outcome === 'waiting');
  const left = plan.items.filter(({ outcome }) => outcome === 'skipped');
  const taking = able.filter(({ pipe }) => !dropped.has(pipe));
  const phrase = taking.length === 0 ? undefined : phraseOf(kind, taking.length);
  const ready =
    taking.length > 0 &&
    (kind !== 'scale' || patch !== undefined) &&
    (phrase === undefined || drawn(typed) === drawn(phrase));

  const toggle = ({ pipe }: Item) => {
    const next = new Set(dropped);
    if (!next.delete(pipe)) next.add(pipe);
    setDropped(next);
  };
  const begin = async () => {
    const items = plan.items.filter(({ pipe, outcome }) => outcome === 'skipped' || !dropped.has(pipe));
    const operation = await startBulk(org, { ...plan, items }, patch);
    await navigate({ to: '/operations/$operation', params: { operation } });
  };

  const act = actOn(kind, taking.length);
  return (
    <Dialog
      size="lg"
      title={applies ? `${act}?` : `${kindWords[kind].verb}: not possible for any of these pipes`}
      confirmLabel={applies ? act : kindWords[kind].verb}
      danger={kind === 'delete'}
      disabled={!ready}
      explain={describeError}
      onConfirm={begin}
      onClose={onClose}
    >
      {taking.length > 0 ? <Consequences kind={kind} taking={taking} /> : null}
      {kind === 'scale' && applies ? <BulkScaling {...scaling} views={viewsOf(views, taking)} /> : null}
      <PlanList
        label={`${count(taking.length, 'pipe takes part', 'pipes take part')}${taking.length < able.length ? `, ${able.length - taking.length} deselected by you` : ''}`}
        items={able}
        dropped={dropped}
        onToggle={toggle}
      />
      <PlanList label={`${count(left.length, 'pipe is', 'pipes are')} left out`} items={left} />
      {taking.length > 0 ? <p className="soft">{leastTime(taking.length)}</p> : null}
      {phrase === undefined ? null : (
        <TextInput
          label={`Type “${phrase}” to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
        />
      )}
    </Dialog>
  );
}

function Consequences({ kind, taking }: { kind: BulkKind; taking: readonly Item[] }) {
  return (
    <div>
      {consequencesOf(kind, taking).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function viewsOf(views: readonly PipeView[], items: readonly Item[]): readonly PipeView[] {
  const ids = new Set(items.map(({ pipe }) => pipe));
  return views.filter(({ id }) => ids.has(id));
}

function actOn(kind: BulkKind, pipes: number): string {
  const { verb } = kindWords[kind];
  return kind === 'maintenance'
    ? `Stop ${count(pipes, 'pipe')} for maintenance`
    : `${verb} ${count(pipes, 'pipe')}`;
}
