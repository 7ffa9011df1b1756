import { Button } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { unreadLists } from '../../api/raw';
import { findingsResolver } from '../../form/findings';
import { ListField } from '../../form/ListField';
import { count } from '../../lib/format';
import type {
  ReversePrivateEndpoint,
  ReversePrivateEndpointPatch,
} from '../../services/privateEndpoints/wire';
import { replaceDnsMappings } from '../../services/privateEndpoints/commands';
import { dnsDiff } from '../../services/privateEndpoints/dnsDiff';
import { endpointName } from '../../services/privateEndpoints/names';
import { mappedNames } from '../../services/privateEndpoints/rules';
import { hostsUnder } from '../../services/privateEndpoints/usedBy';
import { checkDnsNames, replacedMappings } from '../../services/privateEndpoints/values';
import { useOrganizationId } from '../../session/cloud';
import { FailureBanner } from '../../session/FailureBanner';
import { useTyped } from '../../session/typed';
import { Banner } from '../../ui/Banner';
import { CodeBlock } from '../../ui/CodeBlock';
import { notify } from '../../ui/notify';
import { SidePanel } from '../../ui/SidePanel';
import { UnreadBanner } from '../../ui/UnreadBanner';
import { useAttempt } from '../../ui/useAttempt';
import { DnsDiffList } from './DnsDiffList';
import { PipeLinks } from './PipeLinks';
import type { Users } from './users';

interface DnsNamesPanelProps {
  service: string;
  endpoint: ReversePrivateEndpoint;
  /** The service's other endpoints. */
  others: readonly ReversePrivateEndpoint[];
  users: Users;
  onClose: () => void;
}

/** The private DNS names of an endpoint. The API replaces the whole list, so what that does is shown before it is sent. */
export function DnsNamesPanel({ service, endpoint, others, users, onClose }: DnsNamesPanelProps) {
  const org = useOrganizationId();
  const now = mappedNames(endpoint);
  const [opened] = useState(now);
  const { failure, attempt } = useAttempt();
  const form = useForm<{ privateDnsNames: readonly string[] }>({
    defaultValues: { privateDnsNames: now },
    resolver: findingsResolver(({ privateDnsNames }) => checkDnsNames(privateDnsNames, others)),
  });
  useTyped(`names ${endpoint.id}`, form);
  const wanted = form.watch('privateDnsNames');
  // Against what the API says now, which may be more than when the panel opened.
  const diff = dnsDiff(now, wanted);
  const changed = diff.added.length + diff.removed.length > 0;
  const hit = users.known
    ? users.pipes.filter(({ source }) => hostsUnder(source, diff.removed).length > 0)
    : [];
  const bodyOf = (names: readonly string[]): ReversePrivateEndpointPatch => ({
    customPrivateDnsMappings: replacedMappings(endpoint, names),
  });
  const unread = unreadLists(endpoint).find(({ path }) => path === 'customPrivateDnsMappings');
  const save = form.handleSubmit(({ privateDnsNames }) =>
    attempt(async () => {
      await replaceDnsMappings({ org, service, endpoint: endpoint.id }, bodyOf(privateDnsNames));
      notify({ tone: 'good', title: `Private DNS names of ${endpointName(endpoint)} are saved` });
      onClose();
    }),
  );
  return (
    <SidePanel title={`Private DNS names of ${endpointName(endpoint)}`} onClose={onClose}>
      <form className="stack loose" noValidate onSubmit={(event) => void save(event)}>
        <ListField
          control={form.control}
          name="privateDnsNames"
          label="Private DNS names"
          placeholder="db.example.com or *.example.com"
          help="Press Enter after each. A name can belong to only one endpoint of a service."
        />
        {opened.join() === now.join() ? null : (
          <Banner tone="warning" role="status" title="The list has changed since this panel opened.">
            The changes below are compared with the list as it is now.
          </Banner>
        )}
        {unread ? (
          <UnreadBanner {...unread} one="mapping" hint="Saving replaces the whole list and removes it." />
        ) : null}
        <DnsDiffList diff={diff} />
        {hit.length === 0 ? null : (
          <Banner
            tone="warning"
            role="status"
            title={`${count(hit.length, 'pipe connects', 'pipes connect')} to a name that is removed:`}
          >
            <PipeLinks pipes={hit} service={service} />
          </Banner>
        )}
        {users.known || diff.removed.length === 0 ? null : (
          <Banner tone="warning">
            Penstock cannot tell whether pipes connect to a name that is removed.
          </Banner>
        )}
        <CodeBlock label="Request" text={JSON.stringify(bodyOf(wanted), null, 2)} />
        <FailureBanner failure={failure} />
        <div className="actions">
          <Button type="submit" disabled={!changed} loading={form.formState.isSubmitting}>
            {wanted.length === 0 && changed ? 'Clear the list' : 'Save'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
