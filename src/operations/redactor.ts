/** The detector of secrets, a part that the first page does without. Where it does not come, nothing is told. */
export async function loadRedactor(): Promise<{
  text: (text: string) => string;
  raw: (value: unknown) => unknown;
}> {
  try {
    const [{ redactText }, { redactRaw }] = await Promise.all([
      import('../lib/secrets/find'),
      import('../lib/secrets/redactJson'),
    ]);
    return { text: redactText, raw: redactRaw };
  } catch {
    return { text: () => 'What was said could not be checked for secrets.', raw: () => '' };
  }
}
