import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import { pipeWriteEndpoints } from '../../pipes/writeEndpoints';
import type { DestinationValues } from '../../pipes/draft/destination';
import { mergeDiscovered, type SchemaDiscovery } from '../../pipes/draft/mergeDiscovered';
import { cloud, useOrganizationId } from '../../session/cloud';
import type { SourceKind } from '../../sources/define';
import { Banner } from '../../ui/Banner';
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
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'bad' | 'quiet'; title: string; text: string }>();
  if (!kind.discovers) return null;
  const discover = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
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
      const changes = [
        count(added, 'new column'),
        changed.length > 0 ? `another type at the source: ${changed.join(', ')}` : '',
        gone.length > 0 ? `not at the source: ${gone.join(', ')}` : '',
      ];
      setSaid({
        tone: 'quiet',
        title: 'The source answers.',
        text: `${changes.filter(Boolean).join('; ')}.`,
      });
    } catch (error) {
      const { title, detail, requestId } = describeError(error);
      setSaid({ tone: 'bad', title: `${title}.`, text: [detail, requestId].filter(Boolean).join(' ') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.box}>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconPlugConnected size={16} aria-hidden="true" />}
        onClick={() => void discover()}
      >
        Discover schema
      </Button>
      {said ? (
        <Banner tone={said.tone} role={said.tone === 'bad' ? 'alert' : 'status'} title={said.title}>
          {said.text}
        </Banner>
      ) : null}
    </div>
  );
}
