import '@mantine/core/styles/Slider.layer.css';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { describeError } from '../../api/errors';
import { SliderField } from '../../form/SliderField';
import { loadRows, loadWords } from '../../pipes/headroom';
import { cdcUsdPerHour, priceRows, PRICES_AS_OF, costIncrease } from '../../pipes/prices';
import { setCdcCores } from '../../services/commands';
import { CDC_CORES, CDC_USUAL_MAX_CORES, type CdcScaling } from '../../services/wire';
import { useOrganizationId } from '../../session/cloud';
import { FailureBanner } from '../../session/FailureBanner';
import { useTyped } from '../../session/typed';
import { Banner } from '../../ui/Banner';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import { useAttempt } from '../../ui/useAttempt';
import { CdcAdvice } from './CdcAdvice';
import classes from './cdcCompute.module.css';
import { cdcSizeOf, cdcSizeWords } from './cdcSize';
import { useCdcUsage } from './useCdcUsage';

const CostIncreaseDialog = part(() =>
  import('../../pipes/CostIncreaseDialog').then((m) => m.CostIncreaseDialog),
);

/** Cores on one slider; memory follows. */
export function CdcForm({ service, scaling }: { service: string; scaling: CdcScaling }) {
  const org = useOrganizationId();
  const current = scaling.replicaCpuMillicores ? scaling.replicaCpuMillicores / 1000 : undefined;
  const [asked, setAsked] = useState<{ cores: number; unanswered?: string }>();
  const { failure, attempt } = useAttempt();
  const [asking, setAsking] = useState(false);
  const form = useForm({
    values: { cores: current ?? CDC_CORES.min },
    resetOptions: { keepDirtyValues: true },
  });
  useTyped(`cdc ${service}`, form);
  const { cores = CDC_CORES.min } = useWatch({ control: form.control });
  const pending = asked !== undefined && asked.cores !== current ? asked : undefined;
  const changed = cores !== current;
  const usage = useCdcUsage(service);
  const load = usage && current !== undefined ? loadRows(usage, cdcSizeOf(current), cdcSizeOf(cores)) : [];
  const rise = current === undefined ? undefined : costIncrease(cdcUsdPerHour(current), cdcUsdPerHour(cores));
  const send = async () => {
    const sent = await setCdcCores(org, service, cores);
    setAsked(sent.confirmed ? { cores } : { cores, unanswered: describeError(sent.error).detail });
  };
  const submit = form.handleSubmit(() => attempt(async () => (rise ? setAsking(true) : send())));
  return (
    <>
      <form onSubmit={(event) => void submit(event)}>
        <Panel title="Size">
          <div className={classes.form}>
            {pending === undefined ? null : pending.unanswered === undefined ? (
              <Banner tone="busy" role="status" title={`${cdcSizeWords(pending.cores)} requested.`}>
                Applying takes minutes; until then the API reports the old size.
              </Banner>
            ) : (
              <Banner tone="warning" role="alert" title="Sent, but not confirmed.">
                {pending.unanswered} The API still reports the old size, which it does for minutes where it
                took the change, too. Wait for {cdcSizeWords(pending.cores)} to show here before you send it
                again.
              </Banner>
            )}
            <SliderField
              control={form.control}
              name="cores"
              label="CPU cores"
              min={CDC_CORES.min}
              max={CDC_CORES.max}
              describe={cdcSizeWords}
              marks={[1, 8, 16, 24, 32].map((value) => ({ value, label: String(value) }))}
            />
            {cores > CDC_USUAL_MAX_CORES ? (
              <Banner tone="warning">
                The guides of ClickHouse name {CDC_USUAL_MAX_CORES} cores as the limit, the API documents{' '}
                {CDC_CORES.max}. The API decides.
              </Banner>
            ) : null}
            <BeforeAfter
              caption={
                <>
                  Compute only, billed while database pipes exist, paused ones included. An estimate from the
                  list prices of {PRICES_AS_OF}. {usage && load.length > 0 ? loadWords(usage) : ''}
                </>
              }
              rows={[
                {
                  label: 'Size',
                  now: current === undefined ? undefined : cdcSizeWords(current),
                  after: cdcSizeWords(cores),
                },
                ...priceRows(
                  current === undefined ? undefined : cdcUsdPerHour(current),
                  cdcUsdPerHour(cores),
                ),
                ...load,
              ]}
            />
            {usage && current !== undefined ? (
              <CdcAdvice
                usage={usage}
                now={current}
                wanted={cores}
                onChoose={(fitting) => form.setValue('cores', fitting, { shouldDirty: true })}
              />
            ) : null}
            <FailureBanner failure={failure} />
            <div className="actions">
              <Button type="submit" disabled={!changed} loading={form.formState.isSubmitting}>
                Apply
              </Button>
              <Button
                variant="default"
                disabled={!changed}
                onClick={() => form.reset({ cores: current ?? CDC_CORES.min }, { keepDirtyValues: false })}
              >
                Undo
              </Button>
              <span className={classes.soft}>Takes minutes to apply.</span>
            </div>
          </div>
        </Panel>
      </form>
      {/* Not within the form, to which its own submit would come too. */}
      {asking && rise ? (
        <Suspense fallback={null}>
          <CostIncreaseDialog
            rise={rise}
            size={cdcSizeWords(cores)}
            onConfirm={send}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
