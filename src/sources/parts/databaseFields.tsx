// Fields of the connection to a database, for the kinds that share them.
import { useWatch, type Control } from 'react-hook-form';
import { FieldGroup, FieldRow } from '../../form/FieldGroup';
import { FileTextField } from '../../form/FileTextField';
import { SecretField } from '../../form/SecretField';
import { FlagField, SelectField } from '../../form/SelectField';
import { StoredSecrets } from '../../form/StoredSecrets';
import { TextField } from '../../form/TextField';
import { IamRoleField, methodChoices } from './authentication';
import { takesIamRole, type ServerValues, type TlsValues } from './connection';
import { EndpointButton } from './EndpointButton';
import type { FieldsProps, FormValues } from '../form';
import { fieldLabels } from '../labels';

interface AddressProps<Values extends FormValues> extends FieldsProps<Values> {
  placeholder: string;
  docs: string;
}

/** Host and port; the host may be that of a private endpoint. */
export function AddressFields<Values extends FormValues & ServerValues>(props: AddressProps<Values>) {
  const control = props.control as unknown as Control<ServerValues>;
  return (
    <>
      <FieldRow>
        <TextField
          control={control}
          name="host"
          label={fieldLabels.host}
          required
          placeholder={props.placeholder}
          help="Name or IP address; behind a reverse private endpoint, its DNS name."
          docs={props.docs}
        />
        <TextField control={control} name="port" label={fieldLabels.port} required numeric />
      </FieldRow>
      <EndpointButton
        control={control}
        name="host"
        label={fieldLabels.host}
        takes="dnsName"
        combine={(_, dnsName) => dnsName}
        onAskEndpoint={props.onAskEndpoint}
      />
    </>
  );
}

/** User and password, or a role where the flavour knows roles. */
export function WayFields<Values extends FormValues & ServerValues>(props: FieldsProps<Values>) {
  const control = props.control as unknown as Control<ServerValues>;
  const [type, authentication] = useWatch({ control, name: ['type', 'authentication'] });
  const isRole = authentication === 'IAM_ROLE';
  const methods = takesIamRole(type) || isRole ? ['basic', 'IAM_ROLE'] : ['basic'];
  return (
    <FieldGroup title="Authentication">
      <SelectField
        control={control}
        name="authentication"
        label={fieldLabels.authentication}
        unset="Default (username and password)"
        choices={methodChoices(methods)}
      />
      {isRole ? (
        <IamRoleField control={control} example="database" />
      ) : (
        <CredentialFields control={control} required />
      )}
    </FieldGroup>
  );
}

type Credentials = { username: string; password: string };

export function CredentialFields<Values extends FormValues & Credentials>(props: {
  control: Control<Values>;
  required?: boolean;
}) {
  const control = props.control as unknown as Control<Credentials>;
  const required = props.required ?? false;
  return (
    <StoredSecrets what="User name and password">
      <FieldRow>
        <TextField control={control} name="username" label={fieldLabels.username} required={required} />
        <SecretField control={control} name="password" label={fieldLabels.password} required={required} />
      </FieldRow>
    </StoredSecrets>
  );
}

/** Without TLS there is nothing to verify, so the rest is not asked for. */
export function TlsFields<Values extends FormValues & TlsValues>(props: FieldsProps<Values>) {
  const control = props.control as unknown as Control<TlsValues>;
  const isOff = useWatch({ control, name: 'disableTls' }) === 'true';
  return (
    <>
      <FieldRow>
        <FlagField
          control={control}
          name="disableTls"
          label={fieldLabels.disableTls}
          otherwise={false}
          help="Only for databases that have no TLS."
        />
        {isOff ? null : (
          <FlagField
            control={control}
            name="skipCertVerification"
            label={fieldLabels.skipCertVerification}
            otherwise={false}
            help="Encrypts without making sure who answers."
          />
        )}
      </FieldRow>
      {isOff ? null : (
        <>
          <TextField
            control={control}
            name="tlsHost"
            label={fieldLabels.tlsHost}
            help="The name in the certificate, if it is not the host above."
          />
          <FileTextField
            control={control}
            name="caCertificate"
            label={fieldLabels.caCertificate}
            help="PEM, if the certificate of the database is signed by a private authority."
            placeholder="-----BEGIN CERTIFICATE-----"
          />
        </>
      )}
    </>
  );
}
