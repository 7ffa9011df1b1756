import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { EndpointAsk } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { FactList } from '../../ui/FactList';
import type { ReversePrivateEndpoint } from './wire';
import { EndpointChoices, choicesFor } from './EndpointChoices';
import { EndpointStatusPill } from './EndpointStatusPill';
import { typeLabel } from './names';
import { NextStepWords } from './NextStepWords';
import { statusMeaning } from './statuses';
import { endpointHosts } from './usedBy';

interface EndpointProgressProps {
  endpoint: ReversePrivateEndpoint;
  /** Its creation got no answer; it was found in the list. */
  unconfirmed: boolean;
  ask: EndpointAsk | undefined;
  onClose: () => void;
}

/** One endpoint on its way. When it is ready, the field that asked gets it. */
export function EndpointProgress({ endpoint, unconfirmed, ask, onClose }: EndpointProgressProps) {
  const { moving, usable } = statusMeaning(endpoint.status);
  const [written, write] = useWrite(endpoint, ask);
  return (
    <div className="stack loose">
      {unconfirmed ? (
        <Banner tone="warning" role="status" title="It was created.">
          No readable answer came, but the endpoint is in the list now.
        </Banner>
      ) : null}
      <div role="status" aria-label="Status of the endpoint">
        <EndpointStatusPill status={endpoint.status} />
      </div>
      <NextStepWords endpoint={endpoint} />
      {ask && written !== undefined ? (
        <Banner tone="busy" role="status" title="Written.">
          {ask.field}: <code>{written}</code>
        </Banner>
      ) : ask && usable === 'yes' ? (
        <EndpointChoices ask={ask} endpoint={endpoint} onChosen={write} />
      ) : null}
      <FactList
        facts={[
          { label: 'Type', value: typeLabel(endpoint.type) },
          { label: 'ID', value: endpoint.id, code: true },
          { label: 'Network ID', value: endpoint.endpointId || undefined, code: true },
          ...endpointHosts(endpoint).map((name, index) => ({
            label: `DNS name ${index + 1}`,
            value: name,
            code: true,
          })),
        ]}
      />
      {moving ? <p className="soft">{whatFollows(ask)}</p> : null}
      <div className="actions">
        <Button variant={written === undefined ? 'default' : 'filled'} onClick={onClose}>
          {written === undefined ? 'Close' : 'Back to the form'}
        </Button>
      </div>
    </div>
  );
}

function whatFollows(ask: EndpointAsk | undefined): string {
  if (!ask) {
    return 'You may close this panel: the endpoint goes on by itself, and the list shows how far it is.';
  }
  const then =
    ask.takes === 'id'
      ? `its ID is written into "${ask.field}"`
      : `its DNS name is offered here, or written into "${ask.field}" if that is empty and there is one name`;
  return `When it is ready, ${then}. If you close this panel before, choose it later.`;
}

/**
 * Writes the endpoint into the field once it is ready, where there is nothing to decide: the field takes IDs, or it is
 * empty and the endpoint has one name. Returns what was written, and how to write something else.
 */
function useWrite(endpoint: ReversePrivateEndpoint, ask: EndpointAsk | undefined) {
  const [written, setWritten] = useState<string>();
  const done = useRef(false);
  const choices = ask ? choicesFor(ask, endpoint) : [];
  const clear = ask !== undefined && (ask.takes === 'id' || (ask.now === '' && choices.length === 1));
  const next = clear && statusMeaning(endpoint.status).usable === 'yes' ? choices[0] : undefined;
  const write = (chosen: string) => {
    done.current = true;
    ask?.put(chosen);
    setWritten(chosen);
  };
  useEffect(() => {
    // The form lies outside of this panel; what the server said last is carried over to it, once.
    if (next !== undefined && !done.current) write(next);
  });
  return [written, write] as const;
}
