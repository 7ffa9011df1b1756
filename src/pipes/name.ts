// What the name of a pipe may be.

export const MAX_NAME = 255;

/** What is wrong with a name, if anything. Blanks around it do not count: they are not sent. */
export function checkName(text: string): string | undefined {
  const { length } = text.trim();
  if (length === 0) return 'Enter a name for the pipe.';
  return length > MAX_NAME ? `A name has ${MAX_NAME} characters at most; this one has ${length}.` : undefined;
}
