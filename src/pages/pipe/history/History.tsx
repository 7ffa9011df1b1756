import { Button } from '@mantine/core';
import { IconDownload, IconEyeOff, IconHistory } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { describeError } from '../../../api/errors';
import { downloadText } from '../../../lib/download';
import { redactedJson } from '../../../lib/secrets/redactJson';
import { count, formatClock, formatDateTime, formatDuration } from '../../../lib/format';
import type { PipeParams } from '../../../pipes/commands';
import type { PipeView } from '../../../pipes/view';
import { UnreadNote } from '../../../session/UnreadNote';
import { Banner } from '../../../ui/Banner';
import { Choices } from '../../../ui/Choices';
import { Message } from '../../../ui/Message';
import { PipeSkeleton } from '../PipeSkeleton';
import { entryKinds, type EntryKind } from '../pipeSearch';
import { EntryLine } from './EntryLine';
import { timelineOf, type Gap } from './entries';
import classes from './history.module.css';
import { useHistory } from './useHistory';

const kindLabels: Readonly<Record<EntryKind, string>> = {
  state: 'States',
  config: 'Configuration',
  request: 'Requests',
  service: 'Service',
};

const AT_A_TIME = 200;

/** What happened to the pipe, as far as a tab was open to see it. The filter is in the URL. */
export function History({ view, params }: { view: PipeView; params: PipeParams }) {
  const { only } = useSearch({ from: '/app/services/$service/pipes/$pipe' });
  const navigate = useNavigate({ from: '/services/$service/pipes/$pipe' });
  const { entries, gaps, watchedSince, failure, activitiesKey, raw } = useHistory(params);
  const [most, setMost] = useState(AT_A_TIME);
  const items = useMemo(
    () =>
      timelineOf(
        (entries ?? []).filter(({ kind }) => only === undefined || kind === only),
        gaps,
      ),
    [entries, gaps, only],
  );
  if (entries === undefined) return <PipeSkeleton />;
  const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).length;
  return (
    <div className="stack tight">
      {failure === undefined ? null : (
        <Banner tone="warning" role="status" title="The activities of the service are missing.">
          {describeError(failure).title}: {describeError(failure).detail}
        </Banner>
      )}
      <UnreadNote of={activitiesKey} read={raw.activities.length} one="activity" many="activities" />
      <div className={classes.bar}>
        <Choices
          label="Filter by kind of entry"
          choices={[
            { value: undefined, label: 'All', n: entries.length },
            ...entryKinds.map((value) => ({ value, label: kindLabels[value], n: of(value) })),
          ]}
          chosen={only}
          onChoose={(next) =>
            void navigate({ search: { tab: 'history', ...(next ? { only: next } : {}) }, resetScroll: false })
          }
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => downloadText(`${view.name}-history.json`, exportOf(view, raw))}
        >
          Export JSON
        </Button>
      </div>
      {items.length === 0 ? (
        <NothingYet />
      ) : (
        <ol className={classes.list} aria-label="History">
          {items
            .slice(0, most)
            .map((item) =>
              item.type === 'gap' ? (
                <GapLine key={item.gap.id} gap={item.gap} />
              ) : (
                <EntryLine key={item.entry.id} entry={item.entry} />
              ),
            )}
        </ol>
      )}
      {items.length > most ? (
        <Button variant="default" onClick={() => setMost(most + AT_A_TIME)}>
          Show {count(Math.min(AT_A_TIME, items.length - most), 'older entry', 'older entries')}
        </Button>
      ) : watchedSince === undefined ? null : (
        <p className={classes.since}>
          Penstock has watched this service in this browser since {formatDateTime(watchedSince)}, while a tab
          was open.
        </p>
      )}
    </div>
  );
}

function exportOf({ id, name }: PipeView, raw: object): string {
  return redactedJson({ pipe: { id, name }, exportedAt: new Date().toISOString(), ...raw });
}

function NothingYet() {
  return (
    <Message icon={<IconHistory size={26} />} title="Nothing recorded yet">
      <p>Penstock notes changes while a tab is open.</p>
    </Message>
  );
}

/** A time in which no tab was open, or none was visible. */
function GapLine({ gap: { from, to } }: { gap: Gap }) {
  const sameDay = new Date(from).toDateString() === new Date(to).toDateString();
  return (
    <li className={classes.gap}>
      <IconEyeOff size={16} aria-hidden="true" className={classes.icon} />
      <span>
        Not observed {formatDateTime(from)} – {sameDay ? formatClock(to) : formatDateTime(to)} (
        {formatDuration(to - from)})
      </span>
    </li>
  );
}
