// The query part of the edit page's URL: which section is looked at, or the review.

const editSections = ['name', 'connection', 'data', 'settings', 'destination', 'review'] as const;
export type EditSection = (typeof editSections)[number];

interface EditSearch {
  section?: EditSection | undefined;
}

/** Reads the section; anything else is the whole form from its beginning. */
export function readEditSearch(raw: Record<string, unknown>): EditSearch {
  const section = editSections.find((each) => each === raw['section']);
  return section === undefined ? {} : { section };
}
