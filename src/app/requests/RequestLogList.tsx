import { useMemo } from 'react';
import { curlOf } from '../../api/curl';
import { formatClock } from '../../lib/format';
import type { LoggedRequest } from '../../session/requestLog';
import { CopyButton } from '../../ui/CopyButton';
import type { Column } from '../../ui/DataTable/column';
import { DataTable } from '../../ui/DataTable/DataTable';
import { rowItems } from '../../ui/DataTable/items';
import { endOf, shortPath } from './requestFilter';
import classes from './requests.module.css';

/** px of a row until it was measured. */
const ROW_HEIGHT = 62;
/** px of the frame: ten rows where the window has room for them. */
const FRAME_HEIGHT = 'max(310px, min(640px, 100dvh - 260px))';
/** px: wider than the panel. */
const CARDS_BELOW = 900;

interface RequestLogListProps {
  requests: readonly LoggedRequest[];
  /** Where a copied command sends them. */
  baseUrl: string;
}

/** The requests in a frame that scrolls; only those in view are in the document. */
export function RequestLogList({ requests, baseUrl }: RequestLogListProps) {
  const items = useMemo(() => rowItems(requests, ({ id }) => String(id)), [requests]);
  const columns = useMemo(() => [request, end, copies(baseUrl)], [baseUrl]);
  return (
    <DataTable
      caption="Latest requests"
      many="requests"
      columns={columns}
      items={items}
      rowHeight={ROW_HEIGHT}
      frame="Latest requests"
      frameHeight={FRAME_HEIGHT}
      cardsBelow={CARDS_BELOW}
      measured
    />
  );
}

const request: Column<LoggedRequest> = {
  key: 'request',
  label: 'Request',
  head: true,
  text: ({ method, path }) => `${method} ${shortPath(path)}`,
  title: ({ path }) => path,
  cell: ({ method, path }) => (
    <span className={classes.path}>
      <strong>{method}</strong> {shortPath(path)}
    </span>
  ),
  width: 200,
  grow: 1,
};

const end: Column<LoggedRequest> = {
  key: 'end',
  label: 'How it ended',
  text: (row) => endOf(row).word,
  cell: (row) => <End request={row} />,
  width: 260,
  card: 'line',
};

function End({ request: row }: { request: LoggedRequest }) {
  const { startedAt, durationMs, requestId } = row;
  const { word, tone } = endOf(row);
  return (
    <span className={classes.facts}>
      <span className={classes.end} data-tone={tone}>
        {word}
      </span>
      <span>{durationMs.toLocaleString('en-US')} ms</span>
      <time dateTime={new Date(startedAt).toISOString()}>{formatClock(startedAt)}</time>
      {requestId === undefined ? (
        <span>No request ID</span>
      ) : (
        <span className={classes.id} title={`Request ID ${requestId}`}>
          {requestId}
        </span>
      )}
    </span>
  );
}

function copies(baseUrl: string): Column<LoggedRequest> {
  return {
    key: 'copies',
    label: 'Copy',
    quiet: true,
    text: () => '',
    cell: (row) => (
      <span className={classes.copies}>
        {row.requestId === undefined ? null : (
          <CopyButton text={row.requestId} label={`Copy request ID ${row.requestId}`} />
        )}
        <CopyButton text={curlOf(row, baseUrl)} label="Copy as curl" word="curl" />
      </span>
    ),
    width: 130,
    card: 'edge',
  };
}
