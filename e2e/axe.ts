// What axe finds on a page as it is drawn: once in the light, and in the dark what depends on colours.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe's category of colours that are in those. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Finds nothing on the page, or in one part of it: what a dialog lies over cannot be touched meanwhile. */
export async function lookAt(page: Page, what = 'page', part = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page, part), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page, part, OF_COLOUR), `${what}, dark`).toEqual([]);
}

async function findings(page: Page, part: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .include(part)
    // There is one frame: nothing has to be put together in a page of its own.
    .setLegacyMode()
    // Only what breaks a rule is told, and nothing loaded beforehand.
    .options({ resultTypes: ['violations'], preload: false, elementRef: false });
  if (rules) axe.withRules(rules);
  // Menus and dialogs are drawn at the end of the body, outside of all landmarks, as their pattern has it.
  else axe.withTags(ALL).disableRules(['region']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.any.map(({ message }) => message).join('; ')}`,
    ),
  );
}
