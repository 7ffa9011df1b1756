// How values that are not set are told on the overview, where "not set" says something.

/** A flag that is off unless it is set. */
export function yesOrNo(value: unknown): string {
  return value === true ? 'Yes' : 'No';
}
