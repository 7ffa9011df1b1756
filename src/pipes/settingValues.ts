// Advanced settings as they stand in a form, as texts: what is wrong with one, what a change sends, what came of it.
import type { Finding } from '../form/findings';
import { count } from '../lib/format';
import { recordOf } from '../lib/objects';
import type { z } from '../lib/zod';
import type { Family } from '../sources/define';
import {
  settingKeys,
  settingRules,
  type SettingKey,
  type SettingRule,
  type SettingsRead,
  type settingsWrite,
} from './settings';

/** One text per setting: digits, `true` or `false`, or empty where it is not set and the default holds. */
export type SettingTexts = Readonly<Record<SettingKey, string>>;
export type SettingsChange = z.output<typeof settingsWrite>;

/** The settings that apply to a family, in the order of the table. */
export function settingsOf(family: Family): [SettingKey, SettingRule][] {
  const all = settingKeys.map((key): [SettingKey, SettingRule] => [key, settingRules[key]]);
  return all.filter(([, rule]) => rule.families.includes(family));
}

/** What the API returned, as texts: the same value is the same text, whether it came as number, flag or text. */
export function settingTexts(read: SettingsRead): SettingTexts {
  return recordOf(settingKeys, (key) => normalized(read[key]));
}

function normalized(value: SettingsRead[SettingKey]): string {
  if (value === undefined || value === null) return '';
  const text = String(value).trim().toLowerCase();
  return /^\d+(\.0+)?$/.test(text) ? String(Number(text)) : text;
}

/** What is wrong with the text of one setting; an empty one is not judged. */
export function checkSetting(
  rule: SettingRule,
  text: string,
): Pick<Finding, 'severity' | 'message'> | undefined {
  if (rule.type === 'flag' || text.trim() === '') return undefined;
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= rule.min && value <= rule.max)) {
    return { severity: 'error', message: `Enter a whole number from ${range(rule)}.` };
  }
  if (rule.seen && (value < rule.seen.min || value > rule.seen.max)) {
    return {
      severity: 'warning',
      message: `The API has refused values outside ${range(rule.seen)}, though its documentation allows them.`,
    };
  }
  return undefined;
}

/** All that is wrong with a change of the settings that are `set`. What was not touched is not judged. */
export function checkSettingTexts(family: Family, set: SettingTexts, texts: SettingTexts): Finding[] {
  return settingsOf(family).flatMap(([key, rule]): Finding[] => {
    const text = texts[key].trim();
    if (text === set[key]) return [];
    if (text === '') {
      return [
        {
          field: key,
          severity: 'error',
          message: `It is set, and the API describes no way to unset it. Enter a value${
            rule.default === undefined ? '' : `; the default is ${settingInWords(rule, String(rule.default))}`
          }.`,
        },
      ];
    }
    const finding = checkSetting(rule, text);
    return finding ? [{ field: key, ...finding }] : [];
  });
}

/** The changed settings alone, as they are sent; undefined if nothing changed. Assumes that the texts have no error. */
export function settingsChange(
  family: Family,
  set: SettingTexts,
  texts: SettingTexts,
): SettingsChange | undefined {
  const entries = settingsOf(family).flatMap(([key, rule]) => {
    const text = texts[key].trim();
    if (text === '' || normalized(text) === set[key]) return [];
    return [[key, rule.type === 'flag' ? text === 'true' : Number(text)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

interface SettingsOutcome {
  /** Sent, and now read back so. */
  applied: SettingKey[];
  /** Sent, and read back otherwise. */
  missed: SettingKey[];
  /** Not sent, and yet another value than before. */
  others: SettingKey[];
}

/** What a change did, by what is read `now`. */
export function settingsOutcome(
  sent: SettingsChange,
  before: SettingTexts,
  now: SettingTexts,
): SettingsOutcome {
  const asked = settingTexts(sent);
  return {
    applied: settingKeys.filter((key) => asked[key] !== '' && now[key] === asked[key]),
    missed: settingKeys.filter((key) => asked[key] !== '' && now[key] !== asked[key]),
    others: settingKeys.filter((key) => asked[key] === '' && now[key] !== before[key]),
  };
}

/** Do the settings as they are now show a change? */
export function showsSettings(sent: SettingsChange, now: SettingsRead): boolean {
  const texts = settingTexts(now);
  return settingsOutcome(sent, texts, texts).missed.length === 0;
}

const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** A value with its unit: `5,000 ms`, `10 GiB`, `Yes`. */
export function settingInWords(rule: SettingRule, text: string): string {
  if (rule.type === 'flag') return text === 'true' ? 'Yes' : text === 'false' ? 'No' : text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (rule.unit === 'bytes') return bytesInWords(value);
  if (rule.unit === undefined || rule.unit === 'ms')
    return [grouped(value), rule.unit].filter(Boolean).join(' ');
  return count(value, rule.unit.slice(0, -1));
}

/** Exact, and in binary units for the eye. */
function bytesInWords(value: number): string {
  const [size, unit] = value >= GIB ? [GIB, 'GiB'] : [MIB, 'MiB'];
  if (value < MIB) return count(value, 'byte');
  const words = `${(value / size).toLocaleString('en-US', { maximumFractionDigits: 2 })} ${unit}`;
  return value % size === 0 ? words : `${count(value, 'byte')} (${words})`;
}

function range({ min, max }: { min: number; max: number }): string {
  return `${grouped(min)} to ${grouped(max)}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
