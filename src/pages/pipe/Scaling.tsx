import '@mantine/core/styles/Slider.layer.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { describeError } from '../../api/errors';
import { SliderField } from '../../form/SliderField';
import { NumberField } from '../../form/NumberField';
import { scalePipe, type PipeParams } from '../../pipes/commands';
import { verdict } from '../../pipes/lifecycle';
import { priceRows, PRICES_AS_OF, replicasUsdPerHour } from '../../pipes/prices';
import {
  REPLICAS,
  REPLICA_CPU_MILLICORES,
  REPLICA_MEMORY_GB,
  USUAL_MAX_REPLICAS,
  replicaSizes,
  scalingChange,
  scalingLabel,
  sizeName,
  type ReplicaSize,
  type Scaling as ScalingNumbers,
} from '../../pipes/scaling';
import type { PipeView } from '../../pipes/view';
import { Banner } from '../../ui/Banner';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { notify } from '../../ui/notify';
import { Panel } from '../../ui/Panel';
import classes from './Scaling.module.css';

/** Replicas and their size, or why this kind of pipe has none. */
export function Scaling({ view, params }: { view: PipeView; params: PipeParams }) {
  const decision = verdict('scale', view.pipe.state, view.traits);
  if (!view.traits.scales) {
    return (
      <Panel title="Scaling">
        <p>{decision.allowed ? '' : decision.why}</p>
        {view.traits.family === 'database' ? (
          <p className={classes.more}>
            <Link to="/services/$service/cdc-compute" params={{ service: params.service }}>
              CDC compute of this service
            </Link>
          </p>
        ) : null}
      </Panel>
    );
  }
  return <ScalingForm view={view} params={params} why={decision.allowed ? undefined : decision.why} />;
}

interface Values {
  replicas: number;
  /** Index into the named sizes; one past the last is "custom". */
  size: number;
  cpuMillicores: number;
  memoryGb: number;
}

const CUSTOM = replicaSizes.length;

/** A reset that is asked for replaces what was touched, too; one by a new answer of the server does not. */
const TO_THESE = { keepDirtyValues: false };

function valuesOf(now: ScalingNumbers): Values {
  const size = { cpuMillicores: now.cpuMillicores ?? 125, memoryGb: now.memoryGb ?? 0.5 };
  const named = replicaSizes.findIndex(({ name }) => name === sizeName(size));
  return { replicas: now.replicas ?? 1, size: named === -1 ? CUSTOM : named, ...size };
}

function sizeOf({ size, cpuMillicores, memoryGb }: Values): ReplicaSize {
  return replicaSizes[size] ?? { cpuMillicores, memoryGb };
}

interface ScalingFormProps {
  view: PipeView;
  params: PipeParams;
  /** Why nothing can be scaled now. */
  why: string | undefined;
}

function ScalingForm({ view, params, why }: ScalingFormProps) {
  const now = view.scaling;
  const [failure, setFailure] = useState<unknown>();
  // `values` follows the server while nothing was touched; what a person moved stays.
  const form = useForm<Values>({
    values: valuesOf(now),
    resetOptions: { keepDirtyValues: true },
    mode: 'onChange',
  });
  const values = useWatch({ control: form.control }) as Values;
  const wanted = { replicas: values.replicas, ...sizeOf(values) };
  const patch = scalingChange(now, wanted);
  const submit = form.handleSubmit(async () => {
    if (!patch) return;
    setFailure(undefined);
    try {
      await scalePipe(params, patch);
      form.reset(values, TO_THESE);
      notify({
        tone: 'good',
        title: `${view.name} is being scaled`,
        message: `To ${scalingLabel(wanted) ?? 'the new size'}. The API may take a moment to report it.`,
      });
    } catch (error) {
      setFailure(error);
    }
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Panel title="Scaling">
        <div className={classes.form}>
          {why === undefined ? null : <Banner tone="quiet">{why}</Banner>}
          <SliderField
            control={form.control}
            name="replicas"
            label="Replicas"
            min={REPLICAS.min}
            max={REPLICAS.max}
            marks={[1, 10, 20, 30, 40].map((value) => ({ value, label: String(value) }))}
            disabled={why !== undefined}
          />
          {values.replicas > USUAL_MAX_REPLICAS ? (
            <Banner tone="warning">
              Above {USUAL_MAX_REPLICAS} replicas other ClickPipes tools refuse. The API documents up to{' '}
              {REPLICAS.max}; it has the last word.
            </Banner>
          ) : null}
          <SliderField
            control={form.control}
            name="size"
            label="Replica size"
            min={0}
            max={CUSTOM}
            describe={(index) => sizeWords(index, values)}
            marks={[...replicaSizes.map(({ name }) => name), 'Custom'].map((label, value) => ({
              value,
              label,
            }))}
            disabled={why !== undefined}
          />
          {values.size === CUSTOM ? (
            <div className={classes.custom}>
              <NumberField
                control={form.control}
                name="cpuMillicores"
                label="CPU per replica"
                unit="millicores"
                min={REPLICA_CPU_MILLICORES.min}
                max={REPLICA_CPU_MILLICORES.max}
                step={125}
                whole
                disabled={why !== undefined}
              />
              <NumberField
                control={form.control}
                name="memoryGb"
                label="Memory per replica"
                unit="GB"
                min={REPLICA_MEMORY_GB.min}
                max={REPLICA_MEMORY_GB.max}
                step={0.5}
                disabled={why !== undefined}
              />
            </div>
          ) : null}
          <Change now={now} wanted={wanted} />
          {failure === undefined ? null : (
            <Banner tone="bad" role="alert" title={`${describeError(failure).title}.`}>
              {describeError(failure).detail} {describeError(failure).requestId}
            </Banner>
          )}
          <div className={classes.actions}>
            <Button
              type="submit"
              disabled={!patch || why !== undefined}
              loading={form.formState.isSubmitting}
            >
              Apply
            </Button>
            <Button variant="default" disabled={!patch} onClick={() => form.reset(valuesOf(now), TO_THESE)}>
              Undo
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}

function sizeWords(index: number, custom: Values): string {
  const { cpuMillicores, memoryGb } = sizeOf({ ...custom, size: index });
  const cpu = cpuMillicores >= 1000 ? `${cpuMillicores / 1000} vCPU` : `${cpuMillicores} millicores`;
  return `${replicaSizes[index]?.name ?? 'Custom'}: ${cpu}, ${memoryGb} GB`;
}

interface ChangeProps {
  now: ScalingNumbers;
  wanted: { replicas: number } & ReplicaSize;
}

/** Size and price, before → after. */
function Change({ now, wanted }: ChangeProps) {
  const { replicas, cpuMillicores, memoryGb } = now;
  const before =
    replicas !== undefined && cpuMillicores !== undefined && memoryGb !== undefined
      ? replicasUsdPerHour(replicas, { cpuMillicores, memoryGb })
      : undefined;
  const after = replicasUsdPerHour(wanted.replicas, wanted);
  return (
    <BeforeAfter
      caption={`Compute only, an estimate from the list prices of ${PRICES_AS_OF}.`}
      rows={[
        { label: 'Size', now: scalingLabel(now), after: scalingLabel(wanted) },
        ...priceRows(before, after),
      ]}
    />
  );
}
