/** What is shown in the place of a secret that has no name of its own. */
export const REDACTED = '<redacted>';
