import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { curlOf } from '../../api/curl';
import { formatClock } from '../../lib/format';
import { useMatches } from '../../lib/useMatches';
import type { LoggedRequest } from '../../session/requestLog';
import { CopyButton } from '../../ui/CopyButton';
import { endOf, shortPath } from './requestFilter';
import classes from './requests.module.css';

/** Agrees with requests.module.css. */
const ROW_HEIGHT = { wide: 62, narrow: 82 } as const;
const NARROW = '(max-width: 640px)';

interface RequestLogListProps {
  requests: readonly LoggedRequest[];
  /** Where a copied command sends them. */
  baseUrl: string;
}

/** The requests in a frame that scrolls; only those in view are in the document. */
export function RequestLogList({ requests, baseUrl }: RequestLogListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useMatches(NARROW);
  const virtual = useVirtualizer({
    count: requests.length,
    getScrollElement: () => frame.current,
    estimateSize: () => (narrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide),
    overscan: 6,
    getItemKey: (index) => requests[index]?.id ?? index,
  });
  return (
    <div ref={frame} className={classes.frame} role="region" aria-label="Latest requests" tabIndex={0}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const request = requests[index];
          return request ? (
            <li
              key={key}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={requests.length}
              aria-posinset={index + 1}
            >
              <RequestLine request={request} baseUrl={baseUrl} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

const RequestLine = memo(function RequestLine({
  request,
  baseUrl,
}: {
  request: LoggedRequest;
  baseUrl: string;
}) {
  const { method, path, startedAt, durationMs, requestId } = request;
  const { word, tone } = endOf(request);
  return (
    <>
      <div className={classes.words}>
        <p className={classes.path} title={path}>
          <strong>{method}</strong> {shortPath(path)}
        </p>
        <p className={classes.facts}>
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
        </p>
      </div>
      {requestId === undefined ? null : (
        <CopyButton text={requestId} label={`Copy request ID ${requestId}`} />
      )}
      <CopyButton text={curlOf(request, baseUrl)} label="Copy as curl" word="curl" />
    </>
  );
});
