import { useQuery } from '@tanstack/react-query';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useOrganizationId } from '../../session/cloud';
import type { EndpointAsk } from '../../sources/form';
import type { ReversePrivateEndpoint } from './wire';
import { privateEndpointsQuery } from './queries';
import type { EndpointValues } from './values';
import { part } from '../../ui/part';

const EndpointPanel = part(() => import('./EndpointPanel').then((m) => m.EndpointPanel));

interface EndpointChoice {
  /** Undefined where they cannot be read. */
  endpoints: readonly ReversePrivateEndpoint[] | undefined;
  onAskEndpoint: (ask: EndpointAsk) => void;
  /** The panel while a field asks. It goes beside the form, not into it: it has a form of its own. */
  panel: ReactNode;
}

/** What a page with a source's form hands to it, so that its fields can be given a private endpoint. */
export function useEndpointChoice(service: string): EndpointChoice {
  const org = useOrganizationId();
  const [ask, setAsk] = useState<EndpointAsk>();
  const stash = useRef<EndpointValues>(undefined);
  const { data } = useQuery({
    ...privateEndpointsQuery({ org, service }),
    staleTime: 60_000,
    // Only the open panel follows them.
    refetchInterval: false,
  });
  const panel =
    ask === undefined ? null : (
      <Suspense fallback={null}>
        <EndpointPanel service={service} ask={ask} stash={stash} onClose={() => setAsk(undefined)} />
      </Suspense>
    );
  return { endpoints: data, onAskEndpoint: setAsk, panel };
}
