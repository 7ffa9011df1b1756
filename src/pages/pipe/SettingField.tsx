import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { Control } from 'react-hook-form';
import { FlagField, SelectField } from '../../form/SelectField';
import { TextField } from '../../form/TextField';
import type { SettingKey, SettingRule } from '../../pipes/settings';
import { settingInWords, type SettingTexts } from '../../pipes/settingValues';
import { settingHelp, settingWords } from '../../pipes/settingWords';
import { Pill } from '../../ui/Pill';
import classes from './Settings.module.css';

interface SettingFieldProps {
  control: Control<Record<keyof SettingTexts, string>>;
  name: SettingKey;
  rule: SettingRule;
  /** As the server has it; empty: not set. */
  set: string;
  /** As it stands in the field. */
  text: string;
  warning: string | undefined;
}

const FLAGS = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** One setting: its field, and beside it whether it is set or what holds instead. */
export function SettingField({ control, name, rule, set, text, warning }: SettingFieldProps) {
  const { label } = settingWords[name];
  const shared = { control, name, label, help: settingHelp(name) };
  return (
    <div className={classes.setting}>
      {rule.type === 'integer' ? (
        <TextField {...shared} numeric {...(rule.unit === undefined ? {} : { unit: rule.unit })} />
      ) : set === '' ? (
        <FlagField {...shared} otherwise={rule.default ?? false} />
      ) : (
        // A flag that is set has no way back to "not set".
        <SelectField {...shared} choices={FLAGS} />
      )}
      <div className={classes.standing}>
        {set === '' ? (
          <Pill tone="quiet" icon={<IconMinus size={14} />}>
            Not set
          </Pill>
        ) : (
          <Pill tone="done" icon={<IconCheck size={14} />}>
            Set
          </Pill>
        )}
        <span>{holds(rule, set)}</span>
        {rule.type === 'integer' && rule.unit === 'bytes' && text.trim() !== set ? (
          <span>Typed: {text.trim() === '' ? 'nothing' : settingInWords(rule, text.trim())}</span>
        ) : null}
      </div>
      {warning === undefined ? null : (
        <p className={classes.note} role="status">
          {warning}
        </p>
      )}
    </div>
  );
}

/** What holds at the server now. */
function holds(rule: SettingRule, set: string): string {
  const preset = rule.default === undefined ? undefined : settingInWords(rule, String(rule.default));
  if (set === '') return preset === undefined ? 'ClickPipes decides' : `Default: ${preset}`;
  const now = settingInWords(rule, set);
  return preset === undefined || preset === now ? now : `${now} instead of ${preset}`;
}
