// What axe finds on a page as it is drawn: once what does not depend on colours, and what does in the light and in the dark.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axeCore from 'axe-core';
import { expect } from './fixtures';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Menus and dialogs are drawn at the end of the body, outside of all landmarks, as their pattern has it.
const NOT_OURS = ['region'];
// As axe leaves them out where rules are asked for by tags.
const UNSETTLED = ['experimental', 'deprecated'];
const rulesOf = (keep: (tags: string[]) => boolean) =>
  axeCore
    .getRules(TAGS)
    .filter(
      ({ ruleId, tags }) =>
        keep(tags) && !NOT_OURS.includes(ruleId) && !tags.some((tag) => UNSETTLED.includes(tag)),
    )
    .map(({ ruleId }) => ruleId);
const OF_COLOUR = rulesOf((tags) => tags.includes('cat.color'));
const OF_STRUCTURE = rulesOf((tags) => !tags.includes('cat.color'));

/** Narrower than this, the parts of a page are drawn as one column. */
const NARROW_PX = 600;
/** Higher than any form: a list, which draws as many rows as there is room for. */
const TALL_PX = 6_000;

/**
 * Finds nothing on the page. A part is looked at alone, where the rest of the page has been seen before. Its colours are
 * looked at on a wide page: it has the same ones on a narrow page, where its targets lie otherwise.
 */
export async function lookAt(page: Page, what = 'page', part = 'html'): Promise<void> {
  await inFullHeight(page, async () => {
    expect(await findings(page, part, OF_STRUCTURE), what).toEqual([]);
  });
  if (part !== 'html' && (page.viewportSize()?.width ?? 0) < NARROW_PX) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await drawIn(page, colorScheme);
    expect(await findings(page, part, OF_COLOUR), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** A form with its bars at the top and at the end covers what is under these: one scrolls, and axe does not. */
async function inFullHeight(page: Page, look: () => Promise<void>): Promise<void> {
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const grows = window !== null && height > window.height && height < TALL_PX;
  if (grows) await page.setViewportSize({ width: window.width, height });
  await look();
  if (grows) await page.setViewportSize(window);
}

async function drawIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

async function findings(page: Page, part: string, rules: string[]): Promise<string[]> {
  // It is half a megabyte, and stays in the page until that is left.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
    .include(part)
    // There is one frame: nothing has to be put together in a page of its own.
    .setLegacyMode()
    // Only what breaks a rule is told, and nothing loaded beforehand.
    .options({ resultTypes: ['violations'], preload: false, elementRef: false })
    .withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.any.map(({ message }) => message).join('; ')}`,
    ),
  );
}
