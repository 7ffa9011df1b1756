import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useController, type Control, type FieldPath } from 'react-hook-form';
import { BesideField } from '../../form/FieldGroup';
import type { EndpointAsk, FieldsProps, FormValue, FormValues } from '../form';

interface EndpointButtonProps<Values extends FormValues> extends Pick<FieldsProps<Values>, 'onAskEndpoint'> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  takes: EndpointAsk['takes'];
  /** The field's value with a chosen ID or DNS name in it. */
  combine: (value: FormValue, chosen: string) => FormValue;
}

/** Beside a field that leads to the source: choose or make the private endpoint that it is reached through. */
export function EndpointButton<Values extends FormValues>(props: EndpointButtonProps<Values>) {
  const { control, name, label, takes, combine, onAskEndpoint } = props;
  const { field } = useController({ control, name });
  if (!onAskEndpoint) return null;
  const value = field.value;
  return (
    <BesideField>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlugConnected size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() =>
          onAskEndpoint({
            field: label,
            takes,
            now: asText(value),
            after: (chosen) => asText(combine(value, chosen)),
            put: (chosen) => field.onChange(combine(value, chosen)),
          })
        }
      >
        Private endpoints…
      </Button>
    </BesideField>
  );
}

function asText(value: FormValue): string {
  return typeof value === 'string'
    ? value.trim()
    : value.filter((each) => typeof each === 'string').join(', ');
}
