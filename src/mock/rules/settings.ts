// Settings belong to a family (api-notes 5.1); bounds are the schema's, and the narrower ones that the live API was seen to have.
import { keysIn } from '../../lib/objects';
import { settingRules, type SettingKey, type SettingRule } from '../../pipes/settings';
import type { Family } from '../../sources/define';
import { demand } from '../refusal';

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  stream: 'streaming',
  files: 'object storage',
  database: 'database',
};

/** Refuses a setting that pipes of this family do not have, and values that the live API does not take. */
export function checkSettings(
  settings: Partial<Readonly<Record<SettingKey, unknown>>> | undefined,
  family: Family | undefined,
): void {
  if (!settings || !family) return;
  for (const key of keysIn(settings)) {
    const rule: SettingRule = settingRules[key];
    const value = settings[key];
    demand(
      rule.families.includes(family),
      `settings.${key}: is only supported for ${rule.families.map((name) => FAMILY_NAMES[name]).join(' and ')} ClickPipes`,
    );
    const seen = rule.type === 'integer' ? rule.seen : undefined;
    if (!seen || typeof value !== 'number') continue;
    demand(
      value >= seen.min && value <= seen.max,
      `settings.${key}: Not between ${seen.min} and ${seen.max}`,
    );
  }
}
