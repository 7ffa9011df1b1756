import { describe, expect, it } from 'vitest';
import { settingRules, type SettingKey, type SettingRule } from './settings';
import {
  checkSetting,
  checkSettingTexts,
  settingInWords,
  settingsChange,
  settingsOf,
  settingsOutcome,
  settingTexts,
} from './settingValues';
import { settingHelp } from './settingWords';

const rules = Object.entries(settingRules) as [SettingKey, SettingRule][];
const none = settingTexts({});
const set = settingTexts({
  object_storage_concurrency: 8,
  object_storage_polling_interval_ms: '30000',
  object_storage_use_cluster_function: false,
});
const messages = (change: Partial<Record<SettingKey, string>>) =>
  checkSettingTexts('files', set, { ...set, ...change }).map(
    ({ field, severity }) => `${severity}: ${field}`,
  );

describe('what the API returned', () => {
  it.each([
    [5000, '5000'],
    ['5000', '5000'],
    [' 5000.0 ', '5000'],
    [0, '0'],
    [true, 'true'],
    ['True', 'true'],
    [false, 'false'],
    ['auto', 'auto'],
    [null, ''],
    [undefined, ''],
  ])('is the same text for the same value: %j', (value, text) => {
    expect(settingTexts({ clickhouse_max_threads: value }).clickhouse_max_threads).toBe(text);
  });

  it('leaves empty what is not set', () => {
    expect(new Set(Object.values(none))).toEqual(new Set(['']));
  });
});

describe('the settings of a family', () => {
  it('are those of its rules', () => {
    expect(settingsOf('stream').map(([key]) => key)).toEqual(['streaming_max_insert_wait_ms']);
    expect(settingsOf('files').map(([key]) => key)).not.toContain('streaming_max_insert_wait_ms');
    expect(settingsOf('files')).toHaveLength(rules.length - 1);
    expect(settingsOf('database')).toEqual([]);
  });

  it.each(rules)('%s says what may be given', (key, rule) => {
    const help = settingHelp(key);
    expect(help).toMatch(/^[A-Z0-9].*\.$/);
    for (const bound of rule.type === 'integer' ? [rule.min, rule.max] : []) {
      expect(help).toContain(bound.toLocaleString('en-US'));
    }
  });
});

describe('the text of a number', () => {
  const numbers = rules.flatMap(([key, rule]) => (rule.type === 'integer' ? [[key, rule] as const] : []));

  it.each(numbers)('%s is taken at its bounds and not beyond', (_, rule) => {
    const severity = (value: number | string) => checkSetting(rule, String(value))?.severity;
    expect([rule.min, rule.max].map(severity)).not.toContain('error');
    expect([rule.min - 1, rule.max + 1, 'many', '1e3', '5.5', '1,000'].map(severity)).toEqual(
      Array.from({ length: 6 }, () => 'error'),
    );
  });

  it('is warned about outside of the band that the live API takes', () => {
    const rule = settingRules.object_storage_max_insert_bytes;
    const severity = (value: number) => checkSetting(rule, String(value))?.severity;
    expect([524_287_999, 10_737_418_241].map(severity)).toEqual(['warning', 'warning']);
    expect([524_288_000, 10_737_418_240].map(severity)).toEqual([undefined, undefined]);
  });
});

describe('a change', () => {
  it('of nothing is none', () => {
    expect(settingsChange('files', set, set)).toBeUndefined();
    expect(settingsChange('files', set, { ...set, object_storage_concurrency: ' 08 ' })).toBeUndefined();
  });

  it('sends the changed settings alone, as numbers and flags', () => {
    const typed = {
      ...set,
      object_storage_concurrency: ' 12 ',
      object_storage_use_cluster_function: 'true',
      clickhouse_max_threads: '0',
    };
    expect(settingsChange('files', set, typed)).toEqual({
      object_storage_concurrency: 12,
      object_storage_use_cluster_function: true,
      clickhouse_max_threads: 0,
    });
  });

  it('sends nothing that another family has', () => {
    expect(settingsChange('stream', none, { ...none, object_storage_concurrency: '3' })).toBeUndefined();
  });

  it('cannot unset what is set, and says so', () => {
    expect(messages({ object_storage_concurrency: '' })).toEqual(['error: object_storage_concurrency']);
    const [finding] = checkSettingTexts('files', set, { ...set, object_storage_polling_interval_ms: ' ' });
    expect(finding?.message).toContain('no way to unset it');
    expect(finding?.message).toContain('30,000 ms');
  });

  it('may leave empty what was empty', () => {
    expect(messages({ clickhouse_max_threads: '' })).toEqual([]);
  });

  it('is judged, what stands at the server is not', () => {
    const odd = settingTexts({ clickhouse_max_threads: 'auto' });
    expect(checkSettingTexts('files', odd, odd)).toEqual([]);
    expect(messages({ clickhouse_max_threads: '65', object_storage_max_insert_bytes: '20000000' })).toEqual([
      'warning: object_storage_max_insert_bytes',
      'error: clickhouse_max_threads',
    ]);
  });
});

describe('the outcome of a change', () => {
  const sent = { object_storage_concurrency: 12, clickhouse_max_threads: 4 };

  it('is what is read afterwards, in whatever type', () => {
    const now = settingTexts({
      object_storage_concurrency: '12',
      object_storage_polling_interval_ms: 30_000,
      object_storage_use_cluster_function: 'false',
    });
    expect(settingsOutcome(sent, set, now)).toEqual({
      applied: ['object_storage_concurrency'],
      missed: ['clickhouse_max_threads'],
      others: [],
    });
  });

  it('names what changed without being sent', () => {
    const now = { ...set, object_storage_concurrency: '12', clickhouse_max_threads: '4' };
    expect(settingsOutcome(sent, set, { ...now, object_storage_polling_interval_ms: '' }).others).toEqual([
      'object_storage_polling_interval_ms',
    ]);
  });
});

it.each([
  ['object_storage_max_insert_bytes', '10737418240', '10 GiB'],
  ['object_storage_max_insert_bytes', '524288000', '500 MiB'],
  ['object_storage_max_insert_bytes', '20000000', '20,000,000 bytes (19.07 MiB)'],
  ['clickhouse_min_insert_block_size_bytes', '1', '1 byte'],
  ['streaming_max_insert_wait_ms', '5000', '5,000 ms'],
  ['clickhouse_max_insert_threads', '1', '1 thread'],
  ['object_storage_max_file_count', '100', '100 files'],
  ['clickhouse_parallel_distributed_insert_select', '2', '2'],
  ['clickhouse_parallel_view_processing', 'false', 'No'],
  ['clickhouse_max_threads', 'auto', 'auto'],
] as const)('%s of %s is %s in words', (key, text, words) => {
  expect(settingInWords(settingRules[key], text)).toBe(words);
});
