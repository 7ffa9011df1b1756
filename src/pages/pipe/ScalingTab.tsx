import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useValues } from '../../form/useValues';
import { useWhyNot } from '../../pipes/actions/availability';
import type { PipeParams } from '../../pipes/commands';
import { scalePipe } from '../../pipes/scalePipe';
import { replicasUsdPerHour, steepRise } from '../../pipes/prices';
import {
  scalingChange,
  scalingLabel,
  type ReplicaSize,
  type Scaling as ScalingNow,
} from '../../pipes/scaling';
import { ReplicasField, ReplicaSizeField } from '../../pipes/ScalingFields';
import { scalingValuesOf, sizeOf, type ScalingValues } from '../../pipes/scalingValues';
import type { PipeView } from '../../pipes/view';
import { FailureBanner } from '../../session/FailureBanner';
import { useTyped } from '../../session/typed';
import { Banner } from '../../ui/Banner';
import { notify } from '../../ui/notify';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import { useAttempt } from '../../ui/useAttempt';
import { Skeleton } from '../../ui/Skeleton';
import { usePipeUsage } from './record/usePipeUsage';
import classes from './Scaling.module.css';
import { Advice, ScalingChange } from './ScalingEffect';

const SteepRiseDialog = part(() => import('../../pipes/SteepRiseDialog').then((m) => m.SteepRiseDialog));

const Cost = part(() => import('./Cost').then((m) => m.Cost));

/** The size of the pipe and, below, what it costs. */
export function ScalingTab({ view, params }: { view: PipeView; params: PipeParams }) {
  return (
    <div className="stack">
      <Size view={view} params={params} />
      <Suspense fallback={<Skeleton height={180} />}>
        <Cost view={view} service={params.service} />
      </Suspense>
    </div>
  );
}

/** Replicas and their size, or why this kind of pipe has none. */
function Size({ view, params }: { view: PipeView; params: PipeParams }) {
  const why = useWhyNot('scale', view, params.service);
  if (!view.traits.scales) {
    return (
      <Panel title="Scaling">
        <p>{why}</p>
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
  return <ScalingForm view={view} params={params} why={why} />;
}

/** A reset that is asked for replaces what was touched, too; one by a new answer of the server does not. */
const TO_THESE = { keepDirtyValues: false };

/** Does the change multiply what the pipe costs? */
function riseOf(
  { replicas, cpuMillicores, memoryGb }: ScalingNow,
  wanted: { replicas: number } & ReplicaSize,
) {
  if (replicas === undefined || cpuMillicores === undefined || memoryGb === undefined) return undefined;
  return steepRise(
    replicasUsdPerHour(replicas, { cpuMillicores, memoryGb }),
    replicasUsdPerHour(wanted.replicas, wanted),
  );
}

interface ScalingFormProps {
  view: PipeView;
  params: PipeParams;
  /** Why nothing can be scaled now. */
  why: string | undefined;
}

function ScalingForm({ view, params, why }: ScalingFormProps) {
  const now = view.scaling;
  const { failure, attempt } = useAttempt();
  const [asking, setAsking] = useState(false);
  // `values` follows the server while nothing was touched; what a person moved stays.
  const form = useForm<ScalingValues>({
    values: scalingValuesOf(now),
    resetOptions: { keepDirtyValues: true },
    mode: 'onChange',
  });
  useTyped(`scaling ${params.pipe}`, form);
  const values = useValues(form.control);
  const wanted = { replicas: values.replicas, ...sizeOf(values) };
  const patch = scalingChange(now, wanted);
  const usage = usePipeUsage(params, view);
  const size = scalingLabel(wanted) ?? 'the new size';
  const rise = riseOf(now, wanted);
  const send = async () => {
    if (!patch) return;
    const { confirmed } = await scalePipe(params, patch);
    form.reset(values, TO_THESE);
    notify(
      confirmed
        ? {
            tone: 'good',
            title: `${view.name} is being scaled`,
            message: `To ${size}. The API may take a moment to report it.`,
          }
        : {
            tone: 'good',
            title: `${view.name} is scaled`,
            message: `No readable answer came, but it is now reported with ${size}.`,
          },
    );
  };
  const submit = form.handleSubmit(() => attempt(async () => (rise ? setAsking(true) : send())));
  return (
    <>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Panel title="Scaling">
          <div className={classes.form}>
            {why === undefined ? null : <Banner tone="quiet">{why}</Banner>}
            <ReplicasField control={form.control} disabled={why !== undefined} />
            <ReplicaSizeField control={form.control} disabled={why !== undefined} />
            <ScalingChange now={now} wanted={wanted} usage={usage} />
            {usage && why === undefined ? (
              <Advice
                usage={usage}
                now={now}
                wanted={wanted}
                onChoose={(size) => form.reset(scalingValuesOf(size), { keepDefaultValues: true })}
              />
            ) : null}
            <FailureBanner failure={failure} />
            <div className={classes.actions}>
              <Button
                type="submit"
                disabled={!patch || why !== undefined}
                loading={form.formState.isSubmitting}
              >
                Apply
              </Button>
              <Button
                variant="default"
                disabled={!patch}
                onClick={() => form.reset(scalingValuesOf(now), TO_THESE)}
              >
                Undo
              </Button>
            </div>
          </div>
        </Panel>
      </form>
      {/* Not within the form, to which its own submit would come too. */}
      {asking && rise ? (
        <Suspense fallback={null}>
          <SteepRiseDialog rise={rise} size={size} onConfirm={send} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
