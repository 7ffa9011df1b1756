import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { chartWindows, DEFAULT_WINDOW, pipeTabs, readPipeSearch } from './pipeSearch';

describe('the tab in the address of a pipe', () => {
  it.each(pipeTabs.filter((tab) => tab !== 'overview'))('is brought back by a reload: %s', (tab) => {
    expect(readPipeSearch(defaultParseSearch(defaultStringifySearch({ tab })))).toStrictEqual({ tab });
  });

  it('is not written where it is the first one', () => {
    expect(readPipeSearch({ tab: 'overview' })).toStrictEqual({});
  });

  it.each([undefined, null, '', 'Scaling', 'secrets', 7, ['scaling'], { tab: 'scaling' }])(
    'that says %j means the overview',
    (tab) => {
      expect(readPipeSearch({ tab, more: 'junk' })).toStrictEqual({});
    },
  );

  it('says what the history shows, and only the history', () => {
    expect(readPipeSearch({ tab: 'history', only: 'config' })).toStrictEqual({
      tab: 'history',
      only: 'config',
    });
    expect(readPipeSearch({ tab: 'history', only: 'gossip' })).toStrictEqual({ tab: 'history' });
    expect(readPipeSearch({ tab: 'scaling', only: 'config' })).toStrictEqual({ tab: 'scaling' });
  });
});

describe('the window of the charts in the address', () => {
  it.each(chartWindows.filter((window) => window !== DEFAULT_WINDOW))('is brought back: %s', (window) => {
    const search = { tab: 'metrics', window } as const;
    expect(readPipeSearch(defaultParseSearch(defaultStringifySearch(search)))).toStrictEqual(search);
  });

  it('is left out where it is the usual one, none of ours, or there are no charts', () => {
    expect(readPipeSearch({ tab: 'metrics', window: DEFAULT_WINDOW })).toStrictEqual({ tab: 'metrics' });
    expect(readPipeSearch({ tab: 'metrics', window: '7d' })).toStrictEqual({ tab: 'metrics' });
    expect(readPipeSearch({ tab: 'settings', window: '6h' })).toStrictEqual({ tab: 'settings' });
  });

  it('has the name as a field over any tab', () => {
    expect(readPipeSearch({ rename: true })).toStrictEqual({ rename: true });
    expect(readPipeSearch({ tab: 'settings', rename: true })).toStrictEqual({
      tab: 'settings',
      rename: true,
    });
    expect(readPipeSearch({ rename: 'yes' })).toStrictEqual({});
  });
});
