import type { Family } from '../../sources/define';
import { settingWords } from '../../pipes/settingWords';
import {
  settingInWords,
  settingsOf,
  settingTexts,
  type SettingsChange,
  type SettingTexts,
} from '../../pipes/settingValues';
import { BeforeAfter } from '../../ui/BeforeAfter';
import classes from './Settings.module.css';

interface WhatIsSentProps {
  change: SettingsChange;
  /** As the server has them. */
  set: SettingTexts;
  /** Id of the pipe. */
  pipe: string;
  family: Family;
}

/** The request that Save sends, in words and to the letter. */
export function WhatIsSent({ change, set, pipe, family }: WhatIsSentProps) {
  const texts = settingTexts(change);
  const rows = settingsOf(family).flatMap(([key, rule]) =>
    texts[key] === ''
      ? []
      : [
          {
            label: settingWords[key].label,
            now: set[key] === '' ? 'Not set' : settingInWords(rule, set[key]),
            after: settingInWords(rule, texts[key]),
          },
        ],
  );
  return (
    <section className={classes.sent} aria-label="What is sent">
      <BeforeAfter caption="Only what was changed is sent. Everything else stays as it is." rows={rows} />
      <div className={`code-box ${classes.code}`} role="region" aria-label="Request" tabIndex={0}>
        <pre>{`PUT …/clickpipes/${pipe}/settings\n${JSON.stringify(change, null, 2)}`}</pre>
      </div>
    </section>
  );
}
