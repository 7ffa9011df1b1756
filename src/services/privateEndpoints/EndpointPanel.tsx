import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganizationId } from '../../session/cloud';
import { useFailure } from '../../session/useFailure';
import type { EndpointAsk } from '../../sources/form';
import { Message } from '../../ui/Message';
import { SidePanel } from '../../ui/SidePanel';
import { Skeleton } from '../../ui/Skeleton';
import type { ReversePrivateEndpoint } from './wire';
import { useService } from '../queries';
import { ReadFailure } from '../ReadFailure';
import { EndpointForm, type Stash } from './EndpointForm';
import { EndpointList } from './EndpointList';
import { EndpointProgress } from './EndpointProgress';
import { endpointName } from './names';
import { privateEndpointsQuery } from './queries';
import { emptyEndpoint, type EndpointValues } from './values';

interface EndpointPanelProps {
  service: string;
  /** The field that a choice goes to: then the list comes first. Absent: straight to a new endpoint. */
  ask?: EndpointAsk;
  /** What a new endpoint begins with; else what was left in the stash, else nothing. */
  initial?: EndpointValues | undefined;
  stash: Stash;
  onClose: () => void;
}

type View = { at: 'list' } | { at: 'form' } | { at: 'progress'; id: string; unconfirmed: boolean };

/** Choose an endpoint, make one, follow it: over a page that stays as it is. */
export function EndpointPanel({ service, ask, initial, stash, onClose }: EndpointPanelProps) {
  const org = useOrganizationId();
  const query = useQuery(privateEndpointsQuery({ org, service }));
  const failure = useFailure(query, service);
  const [view, setView] = useState<View>(ask ? { at: 'list' } : { at: 'form' });
  const list = query.data;
  return (
    <SidePanel title={titleOf(view, list)} onClose={onClose}>
      {ask && view.at !== 'list' ? (
        <div className="actions">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
            onClick={() => setView({ at: 'list' })}
          >
            All endpoints
          </Button>
        </div>
      ) : null}
      {list ? (
        <Content
          service={service}
          list={list}
          view={view}
          ask={ask}
          initial={initial}
          stash={stash}
          onView={setView}
          onClose={onClose}
        />
      ) : failure ? (
        <ReadFailure
          error={failure}
          serviceId={service}
          what="private endpoints"
          onRetry={() => void query.refetch()}
        />
      ) : (
        <div role="status" aria-label="Loading private endpoints">
          <Skeleton height={120} />
        </div>
      )}
    </SidePanel>
  );
}

interface ContentProps extends Omit<EndpointPanelProps, 'ask'> {
  list: readonly ReversePrivateEndpoint[];
  view: View;
  ask: EndpointAsk | undefined;
  onView: (view: View) => void;
}

function Content({ service, list, view, ask, initial, stash, onView, onClose }: ContentProps) {
  const { provider } = useService(service) ?? {};
  if (view.at === 'form') {
    return (
      <EndpointForm
        service={service}
        initial={initial ?? stash.current ?? emptyEndpoint(provider)}
        others={list}
        stash={stash}
        onMade={(id, unconfirmed) => onView({ at: 'progress', id, unconfirmed })}
      />
    );
  }
  if (view.at === 'list') {
    if (!ask) return null;
    return (
      <EndpointList
        endpoints={list}
        ask={ask}
        onChosen={(chosen) => {
          ask.put(chosen);
          onClose();
        }}
        onFollow={(id) => onView({ at: 'progress', id, unconfirmed: false })}
        onNew={() => onView({ at: 'form' })}
      />
    );
  }
  const endpoint = list.find(({ id }) => id === view.id);
  if (!endpoint) {
    return (
      <Message title="It is not in the list">
        <p>
          The API does not list the endpoint <code>{view.id}</code>. It may have been deleted.
        </p>
      </Message>
    );
  }
  return (
    <EndpointProgress
      key={endpoint.id}
      endpoint={endpoint}
      unconfirmed={view.unconfirmed}
      ask={ask}
      onClose={onClose}
    />
  );
}

function titleOf(view: View, list: readonly ReversePrivateEndpoint[] | undefined): string {
  if (view.at === 'list') return 'Private endpoints';
  if (view.at === 'form') return 'New private endpoint';
  const endpoint = list?.find(({ id }) => id === view.id);
  return endpoint ? endpointName(endpoint) : 'Private endpoint';
}
