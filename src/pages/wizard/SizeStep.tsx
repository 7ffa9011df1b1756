import { type UseFormReturn } from 'react-hook-form';
import { useValues } from '../../form/useValues';
import { Advanced, FieldRow } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { formatUsd } from '../../lib/format';
import { sizeUsdPerHour, type SizeValues } from '../../pipes/draft/size';
import { HOURS_PER_MONTH, PRICES_AS_OF } from '../../pipes/prices';
import { REPLICAS, REPLICA_CPU_MILLICORES, REPLICA_MEMORY_GB, replicaSizes } from '../../pipes/scaling';
import { settingHelp, settingWords } from '../../pipes/settingWords';
import { settingsOf } from '../../pipes/settingValues';
import type { Family } from '../../sources/define';
import { sizeLabels } from '../../pipes/draft/labels';

interface SizeStepProps {
  form: UseFormReturn<SizeValues>;
  family: Family;
}

/** Size and settings: all may be left to ClickPipes, and then nothing of it is sent. */
export function SizeStep({ form, family }: SizeStepProps) {
  const { control } = form;
  const values = useValues(control);
  const usd = sizeUsdPerHour(values);
  return (
    <>
      <SelectField
        control={control}
        name="scaled"
        label={sizeLabels.scaled}
        unset="Default (1 × XS)"
        choices={[{ value: 'true', label: 'Set now' }]}
        help="It can be changed at any time."
      />
      {values.scaled === 'true' ? (
        <>
          <FieldRow>
            <TextField
              control={control}
              name="replicas"
              label={sizeLabels.replicas}
              required
              numeric
              help={`${REPLICAS.min} to ${REPLICAS.max}. Two or more run in different zones.`}
            />
            <TextField
              control={control}
              name="cpuMillicores"
              label={sizeLabels.cpuMillicores}
              required
              numeric
              unit="millicores"
              help={`${REPLICA_CPU_MILLICORES.min} to ${REPLICA_CPU_MILLICORES.max}.`}
            />
            <TextField
              control={control}
              name="memoryGb"
              label={sizeLabels.memoryGb}
              required
              numeric
              unit="GB"
              help={`${REPLICA_MEMORY_GB.min} to ${REPLICA_MEMORY_GB.max}.`}
            />
          </FieldRow>
          <p className="soft">
            The named sizes:{' '}
            {replicaSizes
              .map(({ name, cpuMillicores, memoryGb }) => `${name} ${cpuMillicores}/${memoryGb}`)
              .join(', ')}
            .{' '}
            {usd === undefined
              ? null
              : `About ${formatUsd(usd)} an hour, ${formatUsd(usd * HOURS_PER_MONTH)} a month for compute (list prices of ${PRICES_AS_OF}).`}
          </p>
        </>
      ) : null}
      <Advanced>
        {settingsOf(family).map(([key, rule]) =>
          rule.type === 'flag' ? (
            <FlagField
              key={key}
              control={control}
              name={`settings.${key}`}
              label={settingWords[key].label}
              help={settingWords[key].help}
              otherwise={rule.default ?? false}
            />
          ) : (
            <TextField
              key={key}
              control={control}
              name={`settings.${key}`}
              label={settingWords[key].label}
              help={settingHelp(key)}
              defaultsTo={rule.default?.toLocaleString('en-US')}
              numeric
              {...(rule.unit === undefined ? {} : { unit: rule.unit })}
            />
          ),
        )}
        <FlagField
          control={control}
          name="validateSamples"
          label={sizeLabels.validateSamples}
          otherwise={false}
          help="Reads a few records before the pipe is created, instead of only connecting. Experimental."
        />
      </Advanced>
    </>
  );
}
