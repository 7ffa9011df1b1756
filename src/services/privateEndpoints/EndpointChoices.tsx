import { Button } from '@mantine/core';
import type { EndpointAsk } from '../../sources/form';
import type { ReversePrivateEndpoint } from './wire';
import { endpointName } from './names';
import classes from './panel.module.css';
import { endpointHosts } from './usedBy';

/** What a field can take of an endpoint: its ID, or the names under which a host can be reached. */
export function choicesFor(ask: EndpointAsk, endpoint: ReversePrivateEndpoint): readonly string[] {
  if (ask.takes === 'id') return [endpoint.id];
  return endpointHosts(endpoint).filter((name) => !name.startsWith('*.'));
}

interface ChoicesProps {
  ask: EndpointAsk;
  endpoint: ReversePrivateEndpoint;
  onChosen: (chosen: string) => void;
}

/** One button for each thing that the field can take. */
export function EndpointChoices({ ask, endpoint, onChosen }: ChoicesProps) {
  const choices = choicesFor(ask, endpoint);
  const wildcards =
    ask.takes === 'dnsName' ? endpointHosts(endpoint).filter((name) => name.startsWith('*.')) : [];
  return (
    <>
      {choices.map((choice) => (
        <div key={choice} className={classes.choice}>
          <div>
            <span className={classes.name}>{choice}</span>
            <Effect ask={ask} choice={choice} />
          </div>
          {ask.after(choice) === ask.now ? (
            <span className="soft">Chosen</span>
          ) : (
            <Button
              variant="default"
              size="xs"
              aria-label={`Use ${ask.takes === 'id' ? endpointName(endpoint) : choice}`}
              onClick={() => onChosen(choice)}
            >
              Use
            </Button>
          )}
        </div>
      ))}
      {wildcards.length === 0 ? null : (
        <p className="soft">Any name under {wildcards.join(', ')} leads here too. Type it into the field.</p>
      )}
      {choices.length === 0 && wildcards.length === 0 ? (
        <p className="soft">The API has not given it a DNS name yet.</p>
      ) : null}
    </>
  );
}

/** What the field will hold, where that is more than the choice itself or takes the place of something. */
function Effect({ ask, choice }: { ask: EndpointAsk; choice: string }) {
  const after = ask.after(choice);
  if (ask.takes === 'id' || after === ask.now) return null;
  const parts = [
    after === choice ? undefined : `${ask.field} becomes ${withoutUser(after)}`,
    ask.now === '' ? undefined : `${after === choice ? 'In' : 'in'} place of ${withoutUser(ask.now)}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : <p className="soft">{parts.join(', ')}.</p>;
}

/** People paste addresses with a password in them. */
function withoutUser(address: string): string {
  return address.replace(/:\/\/[^?]*@/, '://…@');
}
