import { useFormState, useWatch } from 'react-hook-form';
import { Advanced, FieldGroup, FieldRow } from '../../form/FieldGroup';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import { Banner } from '../../ui/Banner';
import { defineForm, type FieldsProps } from '../form';
import { methodChoices, ServiceAccountField } from '../parts/authentication';
import { pubsubFromCreate, pubsubToCreate } from './mapping';
import { pubsubAuthentications, pubsubFormats } from './read';
import {
  ackDeadlineBounds,
  checkPubsub,
  emptyPubsub,
  filterLimit,
  pubsubSecrets,
  pubsubSteps,
  type PubsubValues,
} from './values';
import { fieldLabels } from '../labels';

const GOOGLE_DOCS = 'https://cloud.google.com/pubsub/docs';

export const form = defineForm({
  empty: emptyPubsub,
  steps: pubsubSteps,
  secrets: pubsubSecrets,
  check: checkPubsub,
  toCreate: pubsubToCreate,
  fromCreate: pubsubFromCreate,
  Connect,
  Data,
  // The official document requires both in every patch, so that not even the deadline changes without the key.
  edit: { credentials: ['serviceAccountKey'], together: ['authentication', 'serviceAccountKey'] },
});

function Connect({ control }: FieldsProps<PubsubValues>) {
  return (
    <>
      <Banner tone="quiet" title="Preview.">
        Ask ClickHouse support to enable Pub/Sub for your organization; until then, the pipe is refused.
      </Banner>
      <FieldRow>
        <TextField
          control={control}
          name="projectId"
          label={fieldLabels.projectId}
          required
          placeholder="my-gcp-project"
          help="Of the Google Cloud project that owns the topic."
        />
        <TextField
          control={control}
          name="topic"
          label={fieldLabels.topic}
          required
          placeholder="my-topic"
          help="Its short name, without projects/…/topics/."
        />
      </FieldRow>
      <FieldGroup title="Authentication">
        <SelectField
          control={control}
          name="authentication"
          label={fieldLabels.authentication}
          required
          help="Pub/Sub takes no other."
          choices={methodChoices(pubsubAuthentications)}
        />
        <ServiceAccountField control={control} />
      </FieldGroup>
    </>
  );
}

function Data({ control }: FieldsProps<PubsubValues>) {
  const seekType = useWatch({ control, name: 'seekType' });
  return (
    <>
      <SelectField
        control={control}
        name="format"
        label={fieldLabels.format}
        required
        help="Of the messages in the topic."
        choices={pubsubFormats}
      />
      <FieldRow>
        <SelectField
          control={control}
          name="seekType"
          label={fieldLabels.seekType}
          required
          help="Where among the retained messages the pipe begins."
          choices={[
            { value: 'earliest', label: 'The oldest retained message' },
            { value: 'latest', label: 'The latest message' },
            { value: 'timestamp', label: 'A point in time' },
          ]}
        />
        {seekType === 'timestamp' ? (
          <TextField
            control={control}
            name="seekTimestamp"
            label={fieldLabels.seekTimestamp}
            required
            placeholder="2026-01-31T14:05:00Z"
            help="RFC 3339: with seconds and zone."
          />
        ) : null}
      </FieldRow>
      <Delivery control={control} />
    </>
  );
}

function Delivery({ control }: FieldsProps<PubsubValues>) {
  const { errors } = useFormState({ control, name: ['filter', 'ackDeadline'] });
  const [least, most] = ackDeadlineBounds;
  return (
    <Advanced open={errors.filter !== undefined || errors.ackDeadline !== undefined}>
      <TextField
        control={control}
        name="filter"
        label={fieldLabels.filter}
        placeholder={'attributes.kind = "order"'}
        help={`Only messages whose attributes match are read. Up to ${filterLimit} characters.`}
        defaultsTo="all messages"
        docs={`${GOOGLE_DOCS}/subscription-message-filter`}
      />
      <FieldRow>
        <FlagField
          control={control}
          name="enableOrdering"
          label={fieldLabels.enableOrdering}
          otherwise={false}
          help="Keeps the order of messages that are published with the same ordering key."
          docs={`${GOOGLE_DOCS}/ordering`}
        />
        <TextField
          control={control}
          name="ackDeadline"
          label={fieldLabels.ackDeadline}
          numeric
          unit="seconds"
          help={`${least} to ${most}. Pub/Sub delivers a message again that is not acknowledged by then.`}
          defaultsTo="that of the server"
        />
      </FieldRow>
    </Advanced>
  );
}
