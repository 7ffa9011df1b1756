import { afterEach, describe, expect, it } from 'vitest';
import { badgeTitle, titlePage } from './documentTitle';

afterEach(() => badgeTitle(0));

describe('the name of the tab', () => {
  it('is the page and the product', () => {
    titlePage('Pipes');
    expect(document.title).toBe('Pipes · Penstock');
  });

  it('has a number in front, on whatever page, until there is nothing to count', () => {
    titlePage('Pipes');
    badgeTitle(2);
    expect(document.title).toBe('(2) Pipes · Penstock');
    titlePage('Settings');
    expect(document.title).toBe('(2) Settings · Penstock');
    badgeTitle(0);
    expect(document.title).toBe('Settings · Penstock');
  });
});
