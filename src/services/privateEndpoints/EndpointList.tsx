import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import type { EndpointAsk } from '../../sources/form';
import { Message } from '../../ui/Message';
import type { ReversePrivateEndpoint } from './wire';
import { EndpointChoices } from './EndpointChoices';
import { EndpointStatusPill } from './EndpointStatusPill';
import { endpointName, typeLabel } from './names';
import classes from './panel.module.css';
import { nextStep } from './nextStep';
import { statusMeaning } from './statuses';

interface EndpointListProps {
  endpoints: readonly ReversePrivateEndpoint[];
  ask: EndpointAsk;
  onChosen: (chosen: string) => void;
  onFollow: (id: string) => void;
  onNew: () => void;
}

/** The endpoints of a service, for a field to take one. */
export function EndpointList({ endpoints, ask, onChosen, onFollow, onNew }: EndpointListProps) {
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onNew}>
      New endpoint
    </Button>
  );
  if (endpoints.length === 0) {
    return (
      <Message icon={<IconPlugConnected size={26} />} title="No private endpoint yet" actions={create}>
        <p>An endpoint leads to a source that has no public address: in AWS, MSK or Google Cloud.</p>
      </Message>
    );
  }
  return (
    <>
      <p className="soft">
        {ask.takes === 'id'
          ? `The field "${ask.field}" takes the ID of an endpoint.`
          : `The field "${ask.field}" takes a DNS name of an endpoint. The port stays that of the source. If the certificate of the source is for another name, give that as the TLS host name.`}
      </p>
      <ul className={classes.list}>
        {endpoints.map((endpoint) => (
          <li key={endpoint.id} className={classes.card}>
            <div className={classes.cardHead}>
              <div>
                <h3 className={classes.cardTitle}>{endpointName(endpoint)}</h3>
                <span className="soft">{typeLabel(endpoint.type)}</span>
              </div>
              <EndpointStatusPill status={endpoint.status} />
            </div>
            <Offer endpoint={endpoint} ask={ask} onChosen={onChosen} onFollow={onFollow} />
          </li>
        ))}
      </ul>
      <div className="actions">{create}</div>
    </>
  );
}

interface OfferProps extends Pick<EndpointListProps, 'ask' | 'onChosen' | 'onFollow'> {
  endpoint: ReversePrivateEndpoint;
}

/** An endpoint that is on its way is followed, one that leads nowhere is not offered. */
function Offer({ endpoint, ask, onChosen, onFollow }: OfferProps) {
  const { usable } = statusMeaning(endpoint.status);
  if (usable === 'no') return <p className="soft">{nextStep(endpoint)}</p>;
  if (usable === 'later') {
    return (
      <div className={classes.choice}>
        <p className="soft">It cannot be used before it is ready.</p>
        <Button
          variant="default"
          size="xs"
          aria-label={`Follow ${endpointName(endpoint)}`}
          onClick={() => onFollow(endpoint.id)}
        >
          Follow
        </Button>
      </div>
    );
  }
  return (
    <>
      {usable === 'unknown' ? <p className="soft">{nextStep(endpoint)}</p> : null}
      <EndpointChoices ask={ask} endpoint={endpoint} onChosen={onChosen} />
    </>
  );
}
