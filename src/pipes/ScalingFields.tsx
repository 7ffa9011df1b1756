import '@mantine/core/styles/Slider.layer.css';
import { useWatch, type Control } from 'react-hook-form';
import { NumberField } from '../form/NumberField';
import { SliderField } from '../form/SliderField';
import { Banner } from '../ui/Banner';
import {
  REPLICAS,
  REPLICA_CPU_MILLICORES,
  REPLICA_MEMORY_GB,
  USUAL_MAX_REPLICAS,
  replicaSizes,
} from './scaling';
import classes from './ScalingFields.module.css';
import { CUSTOM, replicaSizeWords, type ScalingValues } from './scalingValues';
import { sizeLabels } from './draft/labels';

interface ScalingFieldsProps {
  control: Control<ScalingValues>;
  disabled?: boolean;
}

export function ReplicasField({ control, disabled = false }: ScalingFieldsProps) {
  const replicas = useWatch({ control, name: 'replicas' });
  return (
    <>
      <SliderField
        control={control}
        name="replicas"
        label={sizeLabels.replicas}
        min={REPLICAS.min}
        max={REPLICAS.max}
        marks={[1, 10, 20, 30, 40].map((value) => ({ value, label: String(value) }))}
        disabled={disabled}
      />
      {replicas > USUAL_MAX_REPLICAS ? (
        <Banner tone="warning">
          Above {USUAL_MAX_REPLICAS} replicas other ClickPipes tools refuse. The API documents up to{' '}
          {REPLICAS.max}; it has the last word.
        </Banner>
      ) : null}
    </>
  );
}

/** One of the named sizes, or numbers of one's own. */
export function ReplicaSizeField({ control, disabled = false }: ScalingFieldsProps) {
  const values = useWatch({ control, compute: (all: ScalingValues) => all });
  return (
    <>
      <SliderField
        control={control}
        name="size"
        label={sizeLabels.size}
        min={0}
        max={CUSTOM}
        describe={(index) => replicaSizeWords(index, values)}
        marks={[...replicaSizes.map(({ name }) => name), 'Custom'].map((label, value) => ({ value, label }))}
        disabled={disabled}
      />
      {values.size === CUSTOM ? (
        <div className={classes.custom}>
          <NumberField
            control={control}
            name="cpuMillicores"
            label={sizeLabels.cpuMillicores}
            unit="millicores"
            min={REPLICA_CPU_MILLICORES.min}
            max={REPLICA_CPU_MILLICORES.max}
            step={125}
            whole
            disabled={disabled}
          />
          <NumberField
            control={control}
            name="memoryGb"
            label={sizeLabels.memoryGb}
            unit="GB"
            min={REPLICA_MEMORY_GB.min}
            max={REPLICA_MEMORY_GB.max}
            step={0.5}
            disabled={disabled}
          />
        </div>
      ) : null}
    </>
  );
}
