// Brokers and topics: several in one text, with commas between them. The form and the mock read these rules.
import { isHostAndPort } from '../parts/shapes';

/** Longer ones Kafka does not store (kafka.internals.Topic: legal characters and the limit of a file name). */
const LONGEST_TOPIC = 249;
const TOPIC = /^[A-Za-z0-9._-]+$/;
/** Between entries that were pasted. None of these can be in a broker or a topic. */
const SEPARATORS = /[\s,;]+/;

const EMPTY_ENTRY = 'There is an empty entry between two commas. Remove it.';

/** The entries, trimmed. */
export function entriesOf(text: string): string[] {
  return text.split(',').map((each) => each.trim());
}

/** A list as it is pasted, line by line or with blanks or semicolons between, with commas. */
export function withCommas(text: string): string {
  return text
    .split(SEPARATORS)
    .map((each) => each.replace(/^["'`]|["'`]$/g, ''))
    .filter((each) => each !== '')
    .join(',');
}

/** What is wrong with a list of brokers, in a sentence; undefined for a good one. `type` is the flavour of Kafka. */
export function wrongWithBrokers(text: string, type: string): string | undefined {
  const brokers = entriesOf(text);
  if (brokers.includes('')) return EMPTY_ENTRY;
  const odd = brokers.find((broker) => !isHostAndPort(broker));
  if (odd !== undefined) {
    return `"${odd}" is not host:port. Enter brokers like broker-1.example.com:9092, with commas between them.`;
  }
  // Event Hubs speaks Kafka on this port alone (Azure's documentation of its Kafka endpoint).
  return type === 'azureeventhub' && brokers.some((broker) => !broker.endsWith(':9093'))
    ? 'Event Hubs must use port 9093: end the address with ":9093".'
    : undefined;
}

/** What is wrong with a list of topics, in a sentence; undefined for a good one. */
export function wrongWithTopics(text: string): string | undefined {
  const topics = entriesOf(text);
  if (topics.includes('')) return EMPTY_ENTRY;
  for (const topic of topics) {
    if (/[\s;]/.test(topic))
      return `"${topic}" is not one topic. Put commas between topics: a name has no blanks.`;
    if (topic === '.' || topic === '..') return `Kafka has no topic "${topic}". Enter another.`;
    if (!TOPIC.test(topic)) {
      return `"${topic}" is not a topic: names have letters from a to z, digits, ".", "_" and "-" only.`;
    }
    if (topic.length > LONGEST_TOPIC) {
      return `A topic has ${topic.length} characters; ${LONGEST_TOPIC} are the most. Put commas between topics.`;
    }
  }
  return undefined;
}

/** The first entry that is there twice. */
export function doubleIn(text: string): string | undefined {
  const entries = entriesOf(text);
  return entries.find((entry, index) => entry !== '' && entries.indexOf(entry) !== index);
}

/** The list as it is told, with room to wrap. */
export function spaced(list: unknown): string {
  return typeof list === 'string' ? entriesOf(list).join(', ') : '';
}
