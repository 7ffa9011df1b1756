// Fields of the ways in that several kinds share.
import type { Control } from 'react-hook-form';
import { FieldRow } from '../../form/FieldGroup';
import { FileTextField } from '../../form/FileTextField';
import { SecretField } from '../../form/SecretField';
import type { Choice } from '../../form/SelectField';
import { StoredSecrets } from '../../form/StoredSecrets';
import { TextField } from '../../form/TextField';
import type { FormValues } from '../form';
import { authenticationLabel } from './facts';
import { keyFileFromFile } from './keyFile';
import { fieldLabels } from '../labels';

export const AWS_ROLE_DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/security/aws-iam-role';

/** Ways in as they are called on the screen. */
export function methodChoices(methods: readonly string[]): Choice[] {
  return methods.map((value) => ({ value, label: authenticationLabel(value) ?? value }));
}

type AccessKey = { accessKeyId: string; secretKey: string };

interface AccessKeyProps<Values extends FormValues> {
  control: Control<Values>;
  /** Under the ID and under the secret. */
  help?: { id: string; secret: string };
  docs?: string | undefined;
}

/** An access key: its ID and its secret. */
export function AccessKeyFields<Values extends FormValues & AccessKey>(props: AccessKeyProps<Values>) {
  const control = props.control as unknown as Control<AccessKey>;
  return (
    <StoredSecrets what="Access key">
      <FieldRow>
        <TextField
          control={control}
          name="accessKeyId"
          label={fieldLabels.accessKeyId}
          required
          help={props.help?.id}
          docs={props.docs}
        />
        <SecretField
          control={control}
          name="secretKey"
          label={fieldLabels.secretKey}
          required
          help={props.help?.secret}
        />
      </FieldRow>
    </StoredSecrets>
  );
}

type IamRole = { iamRole: string };

interface IamRoleProps<Values extends FormValues> {
  control: Control<Values>;
  /** What the role of the example ends in. */
  example: string;
  docs?: string;
}

/** A role that ClickPipes takes on. */
export function IamRoleField<Values extends FormValues & IamRole>(props: IamRoleProps<Values>) {
  return (
    <TextField
      control={props.control as unknown as Control<IamRole>}
      name="iamRole"
      label={fieldLabels.iamRole}
      required
      placeholder={`arn:aws:iam::123456789012:role/ClickHouseAccessRole-${props.example}`}
      help="ARN of a role that trusts the IAM role of your service. Only for services on AWS."
      docs={props.docs}
    />
  );
}

type ServiceAccount = { serviceAccountKey: string };

/** The key file of a Google service account, sent as base64. */
export function ServiceAccountField<Values extends FormValues & ServiceAccount>(props: {
  control: Control<Values>;
}) {
  return (
    <StoredSecrets what="Service account key">
      <FileTextField
        control={props.control as unknown as Control<ServiceAccount>}
        name="serviceAccountKey"
        label={fieldLabels.serviceAccountKey}
        required
        secret
        fromFile={keyFileFromFile}
        help="The JSON key file: choose or drop it here, or paste what is in it. It is sent in base64."
        docs="https://cloud.google.com/iam/docs/keys-create-delete"
      />
    </StoredSecrets>
  );
}
