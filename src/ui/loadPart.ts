// Loads a part of the app (a chunk with its stylesheets) that is not in the page yet. A connection that fails for a
// moment, or a browser without one, must not cost what a person typed: nothing here reloads the page by itself.

/** Waits before the repeats, ms. */
const REPEATS_MS = [500, 2_000];

/** A part of the app did not come. Its text is for a person. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(cause: unknown) {
    super(
      navigator.onLine
        ? 'The connection failed, or Penstock was updated meanwhile. If trying again does not help, reload the page.'
        : 'You are offline. Try again when you are connected.',
      { cause },
    );
  }
}

/**
 * `loadPart(() => import('./X'))`: asks again twice where it fails, then throws `PartMissing`.
 * The module of a failed import is asked for anew; its stylesheets are not, which is why they are put in again here.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const wait of [...REPEATS_MS, undefined]) {
    try {
      return await load();
    } catch (error) {
      if (wait === undefined || !navigator.onLine) throw new PartMissing(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
      restoreStylesheets();
    }
  }
  throw new PartMissing(undefined);
}

/** Vite asks for each stylesheet once. One that failed stays in the page as a link without a sheet. */
function restoreStylesheets(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.replaceWith(link.cloneNode());
  }
}
