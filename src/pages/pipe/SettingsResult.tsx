import { Button } from '@mantine/core';
import { describeError } from '../../api/errors';
import { readSettings, type SettingsSent } from '../../pipes/changeSettings';
import type { PipeParams } from '../../pipes/commands';
import { settingRules, type SettingKey } from '../../pipes/settings';
import { settingWords } from '../../pipes/settingWords';
import {
  settingInWords,
  settingsOutcome,
  type SettingsChange,
  type SettingTexts,
} from '../../pipes/settingValues';
import { Banner } from '../../ui/Banner';
import { useAttempt } from '../../ui/useAttempt';

/** What was sent last, from what, and how far it is known. */
export interface LastChange extends SettingsSent {
  change: SettingsChange;
  before: SettingTexts;
}

interface SettingsResultProps {
  last: LastChange;
  /** As the server has them now. */
  now: SettingTexts;
  params: PipeParams;
  /** The settings were read again, or could not be. */
  onRead: (last: LastChange) => void;
}

/** What came of a change, by what was read after it. */
export function SettingsResult({ last, now, params, onRead }: SettingsResultProps) {
  const { busy, attempt } = useAttempt();
  const look = () =>
    readSettings(params).then(
      () => onRead({ ...last, unread: undefined }),
      (error: unknown) => onRead({ ...last, unread: error }),
    );
  const again = (
    <Button variant="default" size="xs" loading={busy} onClick={() => void attempt(look)}>
      Look again
    </Button>
  );
  if (last.unread !== undefined) {
    return (
      <Banner
        tone="warning"
        role="alert"
        title={last.confirmed ? 'Accepted, but not read back.' : 'Sent, but not confirmed.'}
        actions={again}
      >
        The settings could not be read afterwards ({describeError(last.unread).detail}) Look before you save
        again.
      </Banner>
    );
  }
  const { applied, missed, others } = settingsOutcome(last.change, last.before, now);
  const done = missed.length === 0;
  return (
    <Banner
      tone={done ? 'quiet' : 'warning'}
      role={done ? 'status' : 'alert'}
      title={titleOf(last.confirmed, applied.length, missed.length)}
      actions={done ? undefined : again}
    >
      {applied.length > 0 ? `Applied: ${said(applied, now)}. ` : null}
      {missed.length > 0
        ? `Not applied: ${said(missed, now)}. What you typed is still there; it may take a moment, so look again before you save again. `
        : null}
      {others.length > 0 ? `Changed by somebody else or by the API: ${said(others, now)}.` : null}
    </Banner>
  );
}

function titleOf(confirmed: boolean, applied: number, missed: number): string {
  if (!confirmed) return 'No readable answer came, so the settings were read again.';
  if (missed === 0) return 'Saved and confirmed.';
  return applied === 0
    ? 'The API accepted it, but nothing has changed.'
    : 'The API accepted it, but not everything changed.';
}

function said(keys: readonly SettingKey[], now: SettingTexts): string {
  return keys
    .map((key) => {
      const value = now[key] === '' ? 'not set' : settingInWords(settingRules[key], now[key]);
      return `${settingWords[key].label} is ${value}`;
    })
    .join('; ');
}
