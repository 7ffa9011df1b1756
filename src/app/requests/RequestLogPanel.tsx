import '@mantine/core/styles/Combobox.layer.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { PUBLIC_API } from '../../api/curl';
import { count } from '../../lib/format';
import { useMatches } from '../../lib/useMatches';
import { useSession } from '../../session/cloud';
import { MOST_REQUESTS, useRequestLog } from '../../session/requestLog';
import { SidePanel } from '../../ui/SidePanel';
import { DataAge } from '../status/DataAge';
import { RefreshPicker } from '../status/RefreshPicker';
import { everything, filterRequests, outcomes, type RequestFilter } from './requestFilter';
import { RequestLogList } from './RequestLogList';
import classes from './requests.module.css';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const outcomeLabels: Readonly<Record<RequestFilter['outcome'], string>> = {
  all: 'All outcomes',
  good: 'Succeeded',
  bad: 'Failed',
};
/** Where the frame has no room for the status bar. */
const NARROW = '(max-width: 900px)';

/** The latest requests of this tab, for those who want to know what the app asks, and for the vendor's support. */
export function RequestLogPanel({ onClose }: { onClose: () => void }) {
  const requests = useRequestLog();
  const [filter, setFilter] = useState(everything);
  const found = useMemo(() => filterRequests(requests, filter), [requests, filter]);
  const narrow = useMatches(NARROW);
  const { open } = useSession();
  // The demo's server is the one that served this page.
  const baseUrl = open?.demo === 'server' ? window.location.origin : PUBLIC_API;
  const change = (part: Partial<RequestFilter>) => setFilter((before) => ({ ...before, ...part }));
  return (
    <SidePanel title="Requests" onClose={onClose}>
      {narrow ? (
        <div className={classes.status}>
          <DataAge />
          <RefreshPicker />
        </div>
      ) : null}
      <p className={classes.about}>
        The last {MOST_REQUESTS} requests from this tab, in memory until you lock or reload it. Keys, bodies
        and query strings are not kept: a copied command reads the key from the environment, and the body from{' '}
        <code>body.json</code>.
      </p>
      <div className={classes.filters}>
        <TextInput
          type="search"
          aria-label="Search requests"
          placeholder="Path, status or request ID"
          value={filter.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="Method"
          value={filter.method}
          onChange={(event) => change({ method: event.currentTarget.value })}
          data={[{ value: '', label: 'All methods' }, ...METHODS]}
        />
        <NativeSelect
          aria-label="Outcome"
          value={filter.outcome}
          onChange={(event) => {
            const chosen = outcomes.find((each) => each === event.currentTarget.value);
            if (chosen) change({ outcome: chosen });
          }}
          data={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
        />
      </div>
      <p className={classes.count} role="status">
        {count(found.length, 'request')}
        {found.length < requests.length ? ` of ${requests.length}` : ''}
      </p>
      {found.length > 0 ? (
        <RequestLogList requests={found} baseUrl={baseUrl} />
      ) : requests.length > 0 ? (
        <div className={classes.none}>
          <p>No request matches.</p>
          <Button variant="default" size="xs" onClick={() => setFilter(everything)}>
            Show all
          </Button>
        </div>
      ) : (
        <p>No requests with this key yet.</p>
      )}
    </SidePanel>
  );
}
