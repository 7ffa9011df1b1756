import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { count } from '../../lib/format';
import { pipeWriteEndpoints } from '../../pipes/writeEndpoints';
import type { DestinationValues } from '../../pipes/draft/destination';
import { mergeDiscovered, type SchemaDiscovery } from '../../pipes/draft/mergeDiscovered';
import { cloud, useOrganizationId } from '../../session/cloud';
import { FailureBanner } from '../../session/FailureBanner';
import type { SourceKind } from '../../sources/define';
import { Banner } from '../../ui/Banner';
import { useAttempt } from '../../ui/useAttempt';
import classes from './Discover.module.css';

interface DiscoverProps {
  form: UseFormReturn<DestinationValues>;
  kind: SourceKind;
  sourceBody: () => object;
  service: string;
  onDiscovery: (discovery: SchemaDiscovery) => void;
}

/** Reads the schema at the source. It dials the source to do so: a connection test as well. Creates nothing. */
export function Discover({ form, kind, sourceBody, service, onDiscovery }: DiscoverProps) {
  const org = useOrganizationId();
  const { busy, failure, attempt } = useAttempt();
  const [changes, setChanges] = useState<string>();
  if (!kind.discovers) return null;
  const discover = async () => {
    setChanges(undefined);
    const { fields } = await cloud(
      pipeWriteEndpoints.schemaDiscovery,
      { org, service },
      // The registry binds the body to its kind; the endpoint's schema judges it before it is sent.
      { source: { [kind.id]: sourceBody() } },
    );
    const { columns, discovery, added, changed, gone } = mergeDiscovered(
      form.getValues('columns'),
      fields ?? [],
    );
    form.setValue('columns', columns, { shouldDirty: true });
    onDiscovery(discovery);
    const found = [
      count(added, 'new column'),
      changed.length > 0 ? `another type at the source: ${changed.join(', ')}` : '',
      gone.length > 0 ? `not at the source: ${gone.join(', ')}` : '',
    ];
    setChanges(`${found.filter(Boolean).join('; ')}.`);
  };
  return (
    <div className={classes.box}>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconPlugConnected size={16} aria-hidden="true" />}
        onClick={() => void attempt(discover)}
      >
        Discover schema
      </Button>
      {changes === undefined ? null : (
        <Banner tone="quiet" role="status" title="The source answers.">
          {changes}
        </Banner>
      )}
      <FailureBanner failure={failure} />
    </div>
  );
}
