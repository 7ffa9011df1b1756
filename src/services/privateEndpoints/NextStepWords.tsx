import { CodeBlock } from '../../ui/CodeBlock';
import type { ReversePrivateEndpoint } from './wire';
import { acceptCommand } from './acceptCommand';
import { nextStep } from './nextStep';

/** What to do with an endpoint, and the command that does it where there is one. */
export function NextStepWords({ endpoint }: { endpoint: ReversePrivateEndpoint }) {
  const command = endpoint.status === 'PendingAcceptance' ? acceptCommand(endpoint) : undefined;
  return (
    <>
      <p>{nextStep(endpoint)}</p>
      {command === undefined ? null : <CodeBlock label="Command" text={command} />}
    </>
  );
}
