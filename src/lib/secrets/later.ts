// The detector for what is needed at once and is hardly ever secret: it is large, and loaded for the few texts that may be.

/** What every text has that the detector finds something in; its test holds that against all kinds of secrets. */
const MAY_BE_SECRET =
  /[=@<%]|-{4}|private|\S{20}|(?:pass|pwd|secret|token|cred|key|auth|cookie|sig|jaas|conn|sas|otp)[\s\S]*:/i;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** False: there is certainly nothing in it. */
export function mayHoldSecret(text: string): boolean {
  return MAY_BE_SECRET.test(text) && !ID.test(text);
}

/** The text with `<redacted>` in the places of its secrets. Rejects where the detector cannot be loaded. */
export async function redactLater(text: string): Promise<string> {
  return mayHoldSecret(text) ? (await import('./find')).redactText(text) : text;
}
