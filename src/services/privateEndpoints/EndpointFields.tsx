import { useWatch, type Control } from 'react-hook-form';
import { ListField } from '../../form/ListField';
import { SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { endpointTypes, fieldsOfType, mskAuthentications } from './wire';
import { LetIn } from './LetIn';
import { fieldLabels, typeLabels } from './names';
import { takesDnsNames, type EndpointField } from './rules';
import type { EndpointValues } from './values';

const help: Readonly<Record<EndpointField, string>> = {
  vpcEndpointServiceName: 'Of the endpoint service in front of a load balancer. It may be in another region.',
  vpcResourceConfigurationId: 'Of the resource configuration in VPC Lattice, in the region of this service.',
  vpcResourceShareArn: 'Of the share in AWS RAM that holds the resource configuration.',
  mskClusterArn: 'Of a cluster in the region of this service, with multi-VPC connectivity.',
  mskAuthentication: 'How pipes sign in to the cluster; multi-VPC connectivity is turned on for each.',
  gcpServiceAttachment: 'As the provider shows it, without what stands before "projects".',
};

const examples: Readonly<Partial<Record<EndpointField, string>>> = {
  vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
  vpcResourceConfigurationId: 'rcfg-0123456789abcdef0',
  vpcResourceShareArn: 'arn:aws:ram:us-east-1:123456789012:resource-share/…',
  mskClusterArn: 'arn:aws:kafka:us-east-1:123456789012:cluster/…',
  gcpServiceAttachment: 'projects/my-project/regions/us-central1/serviceAttachments/my-service',
};

/** The fields of a new endpoint: only those that its type needs. */
export function EndpointFields({ control }: { control: Control<EndpointValues> }) {
  const type = useWatch({ control, name: 'type' });
  return (
    <>
      <SelectField
        control={control}
        name="type"
        label="Type"
        required
        help="What stands on the other side."
        choices={endpointTypes.map((value) => ({ value, label: typeLabels[value] }))}
      />
      <LetIn type={type} />
      <TextField
        control={control}
        name="description"
        label="Description"
        required
        placeholder="Shop database"
        help="The name by which people will know it. It cannot be changed later."
      />
      {fieldsOfType[type].map((field) =>
        field === 'mskAuthentication' ? (
          <SelectField
            key={field}
            control={control}
            name={field}
            label={fieldLabels[field]}
            required
            help={help[field]}
            choices={mskAuthentications.map((value) => ({ value, label: value.replace('SASL_', 'SASL/') }))}
          />
        ) : (
          <TextField
            key={field}
            control={control}
            name={field}
            label={fieldLabels[field]}
            required
            placeholder={examples[field] ?? ''}
            help={help[field]}
          />
        ),
      )}
      {takesDnsNames(type) ? (
        <ListField
          control={control}
          name="privateDnsNames"
          label="Private DNS names"
          placeholder="db.example.com or *.example.com"
          help={
            type === 'GCP_PSC_SERVICE_ATTACHMENT'
              ? 'Names of your own for the source. Enter ends each.'
              : 'Names of your own for the source. Enter ends each. In private preview on AWS: support turns it on.'
          }
        />
      ) : null}
    </>
  );
}
