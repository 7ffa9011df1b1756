// Names of Google Cloud that the form and the mock check alike.

const PROJECT = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
/** Google's rules for names of topics, in Pub/Sub's reference. */
const TOPIC = /^(?!goog)[A-Za-z][A-Za-z0-9._~%+-]{2,254}$/;

export function isProjectId(text: string): boolean {
  return PROJECT.test(text);
}

/** What is wrong with the name of a topic, in a sentence; undefined for a good one. */
export function wrongWithTopic(topic: string): string | undefined {
  if (topic.includes('/')) return 'Enter only the short name of the topic, which stands after "topics/".';
  return TOPIC.test(topic)
    ? undefined
    : 'This is not one topic. Its name begins with a letter and has 3 to 255 letters, digits and signs of "-._~%+", no blanks.';
}
