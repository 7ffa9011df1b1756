import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useValues } from '../../form/useValues';
import { describeError, isRefusal } from '../../api/errors';
import { findingsResolver } from '../../form/findings';
import { changeSettings, settingsQuery } from '../../pipes/changeSettings';
import type { PipeParams } from '../../pipes/commands';
import type { SettingsRead } from '../../pipes/settings';
import {
  checkSettingTexts,
  settingsChange,
  settingsOf,
  settingsOutcome,
  settingTexts,
  type SettingsChange,
  type SettingTexts,
} from '../../pipes/settingValues';
import { queryClient } from '../../session/query';
import { FailureBanner } from '../../session/FailureBanner';
import { useTyped } from '../../session/typed';
import type { Family } from '../../sources/define';
import { Banner } from '../../ui/Banner';
import { Panel } from '../../ui/Panel';
import { useAttempt } from '../../ui/useAttempt';
import { SettingField } from './SettingField';
import classes from './Settings.module.css';
import { SettingsResult, type LastChange } from './SettingsResult';
import { WhatIsSent } from './WhatIsSent';

interface SettingsFormProps {
  read: SettingsRead;
  params: PipeParams;
  family: Family;
  /** Why nothing can be changed now. */
  why: string | undefined;
}

/** A reset that is asked for replaces what was touched, too; one by a new answer of the server does not. */
const TO_THESE = { keepDirtyValues: false };

export function SettingsForm({ read, params, family, why }: SettingsFormProps) {
  const set = useMemo(() => settingTexts(read), [read]);
  const [last, setLast] = useState<LastChange>();
  const { failure, attempt } = useAttempt();
  // `values` follows the server while nothing was touched; what a person typed stays.
  const form = useForm<Record<keyof SettingTexts, string>>({
    values: set,
    resetOptions: { keepDirtyValues: true },
    mode: 'onChange',
    resolver: findingsResolver((values) => checkSettingTexts(family, set, values)),
  });
  useTyped(`settings ${params.pipe}`, form);
  const texts = useValues(form.control);
  const findings = checkSettingTexts(family, set, texts);
  const wrong = findings.some(({ severity }) => severity === 'error');
  const touched = settingsOf(family).some(([key]) => texts[key].trim() !== set[key]);
  const change = wrong ? undefined : settingsChange(family, set, texts);

  const send = async (wanted: SettingsChange) => {
    setLast(undefined);
    const sent = await changeSettings(params, wanted);
    setLast({ ...sent, change: wanted, before: set });
    // Where it could not be read again, what was typed stays as it is.
    if (sent.unread === undefined) keepMissed(wanted, set);
  };
  /** A refusal that names a setting stands at its field. */
  const atItsField = (error: unknown) => {
    const { detail, requestId } = describeError(error);
    const named = isRefusal(error, 400)
      ? settingsOf(family).find(([key]) => detail.includes(key))?.[0]
      : undefined;
    if (named === undefined) throw error;
    const message = requestId === undefined ? detail : `${detail} Request ${requestId}.`;
    form.setError(named, { type: 'server', message }, { shouldFocus: true });
  };
  const submit = form.handleSubmit(async () => {
    if (change) await attempt(() => send(change).catch(atItsField));
  });

  /** What was applied is the server's from now on; what was not stays typed. */
  const keepMissed = (sent: SettingsChange, before: SettingTexts) => {
    const now = settingTexts(queryClient.getQueryData(settingsQuery(params).queryKey) ?? read);
    form.reset(now, TO_THESE);
    for (const key of settingsOutcome(sent, before, now).missed) {
      form.setValue(key, texts[key], { shouldDirty: true });
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="stack loose">
      <Panel title="Advanced settings">
        <div className="stack loose">
          {why === undefined ? (
            <p className="soft">
              Settings that are not set follow the ClickPipes defaults. Once set, a setting can be changed,
              but the API has no way to unset it.
            </p>
          ) : (
            <Banner tone="quiet">{why}</Banner>
          )}
          <fieldset className={classes.fields} disabled={why !== undefined} aria-label="Advanced settings">
            {settingsOf(family).map(([key, rule]) => (
              <SettingField
                key={key}
                control={form.control}
                name={key}
                rule={rule}
                set={set[key]}
                text={texts[key]}
                warning={
                  findings.find(({ field, severity }) => field === key && severity === 'warning')?.message
                }
              />
            ))}
          </fieldset>
          {change && why === undefined ? (
            <WhatIsSent change={change} set={set} pipe={params.pipe} family={family} />
          ) : null}
          {last ? <SettingsResult last={last} now={set} params={params} onRead={setLast} /> : null}
          <FailureBanner failure={failure} />
          <div className="actions">
            <Button
              type="submit"
              disabled={why !== undefined || !touched}
              loading={form.formState.isSubmitting}
            >
              Save settings
            </Button>
            <Button variant="default" disabled={!touched} onClick={() => form.reset(set, TO_THESE)}>
              Undo
            </Button>
          </div>
        </div>
      </Panel>
    </form>
  );
}
