// @vitest-environment node
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { pipeTabs, readPipeSearch } from './pipeSearch';

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
