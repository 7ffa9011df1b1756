import { plainChoices, section } from '../fields';
import { methodChoices, sharedMethods } from '../parts/authentication';
import { keyFileField } from '../parts/commonFields';
import { ackDeadlineBounds, filterLimit, pubsubAuthentications, pubsubFormats, type seekTypes } from './wire';

const GOOGLE_DOCS = 'https://cloud.google.com/pubsub/docs';
const [LEAST, MOST] = ackDeadlineBounds;

/** Pub/Sub has no flavours. */
export const fields = {
  ...section(
    {
      step: 'connect',
      note: {
        title: 'Preview.',
        text: 'Ask ClickHouse support to enable Pub/Sub for your organization; until then, the pipe is refused.',
      },
    },
    {
      projectId: {
        control: 'text',
        path: 'projectId',
        label: 'Project ID',
        required: true,
        help: 'Of the Google Cloud project that owns the topic.',
        placeholder: 'my-gcp-project',
        code: true,
      },
      topic: {
        control: 'text',
        path: 'topic',
        label: 'Topic',
        required: true,
        help: 'Its short name, without projects/…/topics/.',
        placeholder: 'my-topic',
        beside: true,
        code: true,
      },
    },
  ),
  ...section(
    { step: 'connect', title: 'Authentication' },
    {
      authentication: {
        control: 'choice',
        path: 'authentication',
        label: 'Method',
        required: true,
        help: 'Pub/Sub takes no other.',
        choices: methodChoices(sharedMethods, pubsubAuthentications),
        initial: 'SERVICE_ACCOUNT',
        assumed: true,
        patch: true,
      },
      serviceAccountKey: { ...keyFileField, path: 'serviceAccountKey.serviceAccountFile', patch: true },
    },
  ),
  ...section(
    { step: 'data' },
    {
      format: {
        control: 'choice',
        path: 'format',
        label: 'Format',
        required: true,
        help: 'Of the messages in the topic.',
        choices: plainChoices(pubsubFormats),
        initial: 'JSONEachRow',
        assumed: true,
      },
    },
  ),
  ...section(
    { step: 'data' },
    {
      seekType: {
        control: 'choice',
        path: 'seekType',
        label: 'Start from',
        required: true,
        help: 'Where among the retained messages the pipe begins.',
        choices: {
          earliest: 'The oldest retained message',
          latest: 'The latest message',
          timestamp: 'A point in time',
        } satisfies Record<(typeof seekTypes)[number], string>,
        initial: 'earliest',
        assumed: true,
      },
      seekTimestamp: {
        control: 'text',
        path: 'seekTimestamp',
        label: 'Start time',
        required: true,
        help: 'RFC 3339: with seconds and zone.',
        placeholder: '2026-01-31T14:05:00Z',
        beside: true,
        when: ({ seekType }: { seekType: string }) => seekType === 'timestamp',
      },
    },
  ),
  ...section(
    { step: 'data', folded: true },
    {
      filter: {
        control: 'text',
        path: 'filter',
        label: 'Filter',
        help: `Only messages whose attributes match are read. Up to ${filterLimit} characters.`,
        placeholder: 'attributes.kind = "order"',
        defaultsTo: 'all messages',
        docs: `${GOOGLE_DOCS}/subscription-message-filter`,
        code: true,
      },
      enableOrdering: {
        control: 'flag',
        path: 'enableOrdering',
        label: 'Ordered delivery',
        help: 'Keeps the order of messages that are published with the same ordering key.',
        docs: `${GOOGLE_DOCS}/ordering`,
      },
      ackDeadline: {
        control: 'number',
        path: 'ackDeadline',
        label: 'Acknowledge within',
        help: `${LEAST} to ${MOST}. Pub/Sub delivers a message again that is not acknowledged by then.`,
        unit: 'seconds',
        defaultsTo: 'that of the server',
        beside: true,
        patch: true,
      },
    },
  ),
};
