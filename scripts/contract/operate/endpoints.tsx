// Operates the panels of reverse private endpoints: the new one, and the private DNS names of one that is there.
import { waitFor } from '@testing-library/react';
import { DnsNamesPanel } from '../../../src/pages/endpoints/DnsNamesPanel';
import type { ReversePrivateEndpoint } from '../../../src/services/privateEndpoints/wire';
import { EndpointPanel } from '../../../src/services/privateEndpoints/EndpointPanel';
import { drive, type Choose } from '../drive/drive';
import { explore } from '../drive/explore';
import { formEntryOf, type FormEntry, type EntryTable } from '../drive/plausible';
import { press } from '../drive/press';
import { draw } from './page';
import { readEndpoints, passHour, SERVICE_ID, takeSent, type SentRequest } from './session';

/** What a person might type into the new endpoint. */
const table: EntryTable = {
  description: 'Orders database',
  vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
  vpcResourceConfigurationId: 'rcfg-0123456789abcdef0',
  vpcResourceShareArn: 'arn:aws:ram:us-east-1:123456789012:resource-share/orders',
  mskClusterArn: 'arn:aws:kafka:us-east-1:123456789012:cluster/orders/1',
  gcpServiceAttachment: 'projects/orders/regions/us-central1/serviceAttachments/orders',
};

export async function drivenEndpoints(): Promise<readonly SentRequest[]> {
  let made = 0;
  const create = async (choose: Choose) => {
    passHour();
    made += 1;
    // A service gives a name once.
    const here: EntryTable = {
      ...table,
      privateDnsNames: [`orders-${made}.example.com`, `*.eu-${made}.example.com`],
    };
    const panel = (
      <EndpointPanel service={SERVICE_ID} stash={{ current: undefined }} onClose={() => undefined} />
    );
    const { baseElement, unmount } = await draw(panel);
    await waitFor(() => {
      if (!baseElement.querySelector('form')) throw new Error('The panel shows no form.');
    });
    drive(baseElement, () => ({}), { choose, say: (name, values) => formEntryOf(here, name, values) });
    await press(baseElement, 'Create endpoint');
    const sent = await takeSent();
    unmount();
    return sent;
  };
  return (await explore(create)).flat();
}

/** Other names in the place of those that are there, and then none. */
export async function drivenDnsNames(): Promise<readonly SentRequest[]> {
  const sent: SentRequest[] = [];
  const steps: readonly [FormEntry, string][] = [
    [['orders.example.com', '*.orders.example.com'], 'Save'],
    [[], 'Clear the list'],
  ];
  for (const [names, button] of steps) {
    passHour();
    const endpoints = await readEndpoints();
    const endpoint = endpoints.find(takesNames);
    if (!endpoint) throw new Error('The service has no endpoint that takes private DNS names.');
    const { baseElement, unmount } = await draw(
      <DnsNamesPanel
        service={SERVICE_ID}
        endpoint={endpoint}
        others={endpoints.filter(({ id }) => id !== endpoint.id)}
        users={{ known: true, pipes: [], unclear: [] }}
        onClose={() => undefined}
      />,
    );
    drive(baseElement, () => ({}), { choose: (_, __, current) => current, say: () => names });
    await press(baseElement, button);
    sent.push(...(await takeSent()));
    unmount();
  }
  return sent;
}

function takesNames({ type }: ReversePrivateEndpoint): boolean {
  return type === 'VPC_ENDPOINT_SERVICE';
}
