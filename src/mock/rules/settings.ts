// Settings belong to a family (domain 5.1); bounds are the schema's.
import { settingRules, type SettingKey } from '../../pipes/settings';
import type { Family } from '../../sources/define';
import { demand } from '../refusal';

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  stream: 'streaming',
  files: 'object storage',
  database: 'database',
};

/** Refuses a setting that pipes of this family do not have. */
export function checkSettings(settings: object | undefined, family: Family | undefined): void {
  if (!settings || !family) return;
  for (const key of Object.keys(settings)) {
    // The keys have passed the settings schema, which is made of these rules.
    const families: readonly Family[] = settingRules[key as SettingKey].families;
    demand(
      families.includes(family),
      `settings.${key}: is only supported for ${families.map((name) => FAMILY_NAMES[name]).join(' and ')} ClickPipes`,
    );
  }
}
