import '@mantine/core/styles/Tabs.layer.css';
import { Tabs } from '@mantine/core';
import { useEffect, useState } from 'react';
import { describeError } from '../../api/errors';
import { count } from '../../lib/format';
import { useOrganizationId } from '../../session/cloud';
import { Banner } from '../../ui/Banner';
import { DialogFrame } from '../../ui/DialogFrame';
import { Skeleton } from '../../ui/Skeleton';
import type { PipeView, ServiceOf } from '../view';
import { ExportPanel } from './ExportPanel';
import { exportFormats, formatLabels, prepareExport, type Exported } from './selection';

interface ExportDialogProps {
  /** At least one. */
  views: readonly PipeView[];
  serviceOf: ServiceOf;
  onClose: () => void;
}

/** Pipes as JSON, curl and Terraform import blocks, to copy or to download. Nothing is sent. */
export function ExportDialog({ views, serviceOf, onClose }: ExportDialogProps) {
  const org = useOrganizationId();
  // What was chosen is exported as it was when the dialog opened, however the list goes on behind it.
  const [chosen] = useState(views);
  const [serviceOfChosen] = useState(() => serviceOf);
  const { pipes, done, failure } = usePrepared(chosen, serviceOfChosen);
  const [tab, setTab] = useState<string | null>('json');
  const [only] = chosen;
  return (
    <DialogFrame
      title={chosen.length === 1 && only ? `Export ${only.name}` : `Export ${count(chosen.length, 'pipe')}`}
      onClose={onClose}
      size="wide"
    >
      {failure !== undefined ? (
        <Banner tone="bad" role="alert" title="The export could not be prepared.">
          {describeError(failure).detail} Close this and try again.
        </Banner>
      ) : pipes === undefined ? (
        <div className="stack tight" role="status">
          <p className="soft">
            Preparing {done.toLocaleString('en-US')} of {chosen.length.toLocaleString('en-US')}
          </p>
          <Skeleton height={240} />
        </div>
      ) : (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List>
            {exportFormats.map((format) => (
              <Tabs.Tab key={format} value={format}>
                {formatLabels[format]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {exportFormats.map((format) => (
            <Tabs.Panel key={format} value={format}>
              <ExportPanel format={format} pipes={pipes} org={org} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </DialogFrame>
  );
}

function usePrepared(views: readonly PipeView[], serviceOf: ServiceOf) {
  const [pipes, setPipes] = useState<readonly Exported[]>();
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const leaving = new AbortController();
    prepareExport(views, serviceOf, leaving.signal, setDone).then((prepared) => {
      if (!leaving.signal.aborted) setPipes(prepared);
    }, setFailure);
    return () => leaving.abort();
  }, [views, serviceOf]);
  return { pipes, done, failure };
}
