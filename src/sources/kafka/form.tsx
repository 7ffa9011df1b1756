import { useFormState, useWatch } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { FileTextField } from '../../form/FileTextField';
import { ListField } from '../../form/ListField';
import { SecretField } from '../../form/SecretField';
import { FlagField, SelectField } from '../../form/SelectField';
import { StoredSecrets } from '../../form/StoredSecrets';
import { TextField } from '../../form/TextField';
import { lookup } from '../../lib/lookup';
import { defineForm, type FieldsProps } from '../form';
import { AccessKeyFields, IamRoleField, methodChoices } from '../parts/authentication';
import { EndpointButton } from '../parts/EndpointButton';
import { authenticationsOf, credentialShape, type KafkaType } from './auth';
import { withCommas } from './lists';
import { kafkaFromCreate, kafkaToCreate } from './mapping';
import { kafkaFormats } from './read';
import {
  checkKafka,
  emptyKafka,
  kafkaCredentials,
  kafkaSecrets,
  kafkaSteps,
  type KafkaValues,
} from './values';
import { fieldLabels } from '../labels';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/kafka';

export const form = defineForm({
  empty: emptyKafka,
  steps: kafkaSteps,
  secrets: kafkaSecrets,
  check: checkKafka,
  toCreate: kafkaToCreate,
  fromCreate: kafkaFromCreate,
  Connect,
  Data,
  edit: { credentials: kafkaCredentials, untold: ['registryUsername', 'registryPassword'] },
});

function Connect({ control, endpoints = [], onAskEndpoint }: FieldsProps<KafkaValues>) {
  const type = useWatch({ control, name: 'type' }) as KafkaType;
  const { errors } = useFormState({ control });
  return (
    <>
      <TextField
        control={control}
        name="brokers"
        label={fieldLabels.brokers}
        joinLines={withCommas}
        required
        placeholder={
          type === 'azureeventhub' ? 'mynamespace.servicebus.windows.net:9093' : 'broker-1.example.com:9092'
        }
        help="host:port of brokers of one cluster, comma separated."
      />
      <WayIn control={control} type={type} />
      <FieldGroup title="Schema registry">
        <TextField
          control={control}
          name="registryUrl"
          label={fieldLabels.registryUrl}
          placeholder="https://registry.example.com/subjects/orders-value"
          help="Confluent compatible, https. Needed for Avro; leave empty for JSON."
          docs={`${DOCS}/schema-registries`}
        />
        <FieldRow>
          <TextField
            control={control}
            name="registryUsername"
            label={fieldLabels.registryUsername}
            help="Or the ID of its API key."
          />
          <SecretField
            control={control}
            name="registryPassword"
            label={fieldLabels.registryPassword}
            help="Or the secret of its API key."
          />
        </FieldRow>
      </FieldGroup>
      <Advanced open={Boolean(errors.caCertificate ?? errors.registryCaCertificate)}>
        <FileTextField
          control={control}
          name="caCertificate"
          label={fieldLabels.caCertificate}
          help="PEM, if the brokers’ certificate is signed by a private authority."
          placeholder="-----BEGIN CERTIFICATE-----"
        />
        <ListField
          control={control}
          name="reversePrivateEndpointIds"
          label={fieldLabels.reversePrivateEndpointIds}
          help="IDs of the endpoints through which the brokers are reached, if they have no public address."
          suggestions={endpoints.map(({ id }) => id)}
        />
        <EndpointButton
          control={control}
          name="reversePrivateEndpointIds"
          label={fieldLabels.reversePrivateEndpointIds}
          takes="id"
          combine={(ids, id) => [...new Set([...(ids as KafkaValues['reversePrivateEndpointIds']), id])]}
          onAskEndpoint={onAskEndpoint}
        />
        <SelectField
          control={control}
          name="registryAuthentication"
          label={fieldLabels.registryAuthentication}
          unset="Default (PLAIN)"
          choices={[{ value: 'PLAIN', label: 'PLAIN' }]}
        />
        <FileTextField
          control={control}
          name="registryCaCertificate"
          label={fieldLabels.registryCaCertificate}
          help="PEM, if the registry’s certificate is signed by a private authority."
          placeholder="-----BEGIN CERTIFICATE-----"
        />
      </Advanced>
    </>
  );
}

/** Only what the flavour takes is offered, and only what the chosen way needs is asked for. */
function WayIn({ control, type }: FieldsProps<KafkaValues> & { type: KafkaType }) {
  const authentication = useWatch({ control, name: 'authentication' });
  const shape = credentialShape(type, authentication);
  return (
    <FieldGroup title="Authentication">
      <SelectField
        control={control}
        name="authentication"
        label={fieldLabels.authentication}
        unset="None (open brokers)"
        choices={methodChoices(lookup(authenticationsOf, type) ?? [])}
      />
      {shape === 'password' ? (
        <StoredSecrets what="User name and password">
          <FieldRow>
            <TextField
              control={control}
              name="username"
              label={fieldLabels.username}
              required
              help="Or the ID of an API key."
            />
            <SecretField
              control={control}
              name="password"
              label={fieldLabels.password}
              required
              help="Or the secret of the API key."
            />
          </FieldRow>
        </StoredSecrets>
      ) : null}
      {shape === 'accessKey' ? <AccessKeyFields control={control} /> : null}
      {shape === 'connectionString' ? (
        <StoredSecrets what="Connection string">
          <SecretField
            control={control}
            name="connectionString"
            label={fieldLabels.connectionString}
            required
            help="Of the namespace, with a policy that has Listen. The Basic tier does not speak Kafka."
          />
        </StoredSecrets>
      ) : null}
      {shape === 'certificate' ? (
        <StoredSecrets what="Client certificate and key">
          <FileTextField
            control={control}
            name="certificate"
            label={fieldLabels.certificate}
            required
            placeholder="-----BEGIN CERTIFICATE-----"
          />
          <FileTextField
            control={control}
            name="privateKey"
            label={fieldLabels.privateKey}
            required
            secret
            placeholder="-----BEGIN PRIVATE KEY-----"
          />
        </StoredSecrets>
      ) : null}
      {shape === 'role' ? <IamRoleField control={control} example="kafka" /> : null}
    </FieldGroup>
  );
}

function Data({ control }: FieldsProps<KafkaValues>) {
  const strategy = useWatch({ control, name: 'offsetStrategy' });
  return (
    <>
      <TextField
        control={control}
        name="topics"
        label={fieldLabels.topics}
        joinLines={withCommas}
        required
        placeholder="orders,orders.retries"
        help="One or several of the same schema, comma separated; all go to one table."
      />
      <FieldRow>
        <SelectField
          control={control}
          name="format"
          label={fieldLabels.format}
          required
          choices={kafkaFormats}
        />
        <TextField
          control={control}
          name="consumerGroup"
          label={fieldLabels.consumerGroup}
          defaultsTo="clickpipes-<pipe ID>"
          help="One that nobody else uses."
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          control={control}
          name="offsetStrategy"
          label={fieldLabels.offsetStrategy}
          unset="Default of ClickPipes"
          choices={[
            { value: 'from_beginning', label: 'The beginning' },
            { value: 'from_latest', label: 'The latest message' },
            { value: 'from_timestamp', label: 'A point in time' },
          ]}
        />
        {strategy === 'from_timestamp' ? (
          <TextField
            control={control}
            name="offsetTimestamp"
            label={fieldLabels.offsetTimestamp}
            required
            placeholder="2026-01-31T14:05"
            help="To the minute."
          />
        ) : null}
      </FieldRow>
      <Advanced>
        <FlagField
          control={control}
          name="exactlyOnce"
          label={fieldLabels.exactlyOnce}
          otherwise={false}
          help="Each message is inserted once, across restarts and rebalances. Can only be set now."
        />
      </Advanced>
    </>
  );
}
