// One field of the table as a control.
import type { Control } from 'react-hook-form';
import { FileTextField } from '../form/FileTextField';
import { ListField } from '../form/ListField';
import { SecretField } from '../form/SecretField';
import { FlagField, SelectField } from '../form/SelectField';
import { TextField } from '../form/TextField';
import type { FieldSpec, FieldWords } from './fields';
import type { FieldsProps, FormValues } from './form';
import { keyFileFromFile } from './parts/keyFile';

interface FieldControlProps {
  control: Control<FormValues>;
  name: string;
  field: FieldSpec;
  words: FieldWords;
  endpoints: NonNullable<FieldsProps<FormValues>['endpoints']>;
}

export function FieldControl({ control, name, field, words, endpoints }: FieldControlProps) {
  const { choices = {}, ...rest } = words;
  const { required = false, secret = false } = field;
  const common = { ...rest, control, name, required };
  switch (field.control) {
    case 'text':
      return <TextField {...common} {...(field.joinLines ? { joinLines: field.joinLines } : {})} />;
    case 'number':
      return <TextField {...common} numeric {...(field.unit === undefined ? {} : { unit: field.unit })} />;
    case 'secret':
      return <SecretField {...common} />;
    case 'pem':
      return <FileTextField {...common} secret={secret} placeholder={words.placeholder ?? CERTIFICATE} />;
    case 'keyFile':
      return <FileTextField {...common} secret fromFile={keyFileFromFile} />;
    case 'flag':
      return <FlagField {...common} otherwise={field.otherwise ?? false} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          choices={Object.entries(choices).map(([value, label]) => ({ value, label }))}
        />
      );
    case 'list':
      return <ListField {...common} suggestions={endpoints.map(({ id }) => id)} />;
    case 'tables':
    case 'flavour':
    case 'constant':
      return null;
  }
}

const CERTIFICATE = '-----BEGIN CERTIFICATE-----';
