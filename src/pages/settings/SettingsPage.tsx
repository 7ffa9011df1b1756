import '@mantine/core/styles/Combobox.layer.css';
import { NativeSelect, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IDLE_CHOICES, setPreferences, usePreferences } from '../../session/preferences';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { DataPanel } from './DataPanel';
import { NotificationsPanel } from './NotificationsPanel';
import { RefreshPanel } from './RefreshPanel';
import classes from './settings.module.css';

const schemes: readonly { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** What a person sets for this browser. */
export function SettingsPage() {
  const { idleMinutes, watchAlways } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title="Settings" meta={<span>Kept in this browser</span>}>
      <RefreshPanel />
      <NotificationsPanel />
      <Panel title="Lock">
        <NativeSelect
          className={classes.field}
          label="Lock when idle for"
          description="Locking forgets the API key and clears everything that was read with it. The Lock button locks all tabs of this browser; an idle tab locks itself."
          value={String(idleMinutes)}
          onChange={(event) => setPreferences({ idleMinutes: Number(event.currentTarget.value) })}
          data={IDLE_CHOICES.map((minutes) => ({ value: String(minutes), label: idleLabel(minutes) }))}
        />
      </Panel>
      <Panel title="Watching">
        <Switch
          label="Watch the fleet from every page"
          description="One visible tab reads the metrics of all services every 30 seconds and their pipes in turn, within half of the request budget. Switched off, it does so only while a page shows what it reads."
          checked={watchAlways}
          onChange={(event) => setPreferences({ watchAlways: event.currentTarget.checked })}
        />
      </Panel>
      <Panel title="Appearance">
        <NativeSelect
          className={classes.field}
          label="Colour scheme"
          value={colorScheme}
          onChange={(event) => {
            const chosen = schemes.find(({ value }) => value === event.currentTarget.value);
            if (chosen) setColorScheme(chosen.value);
          }}
          data={[...schemes]}
        />
      </Panel>
      <DataPanel />
    </Page>
  );
}

function idleLabel(minutes: number): string {
  if (minutes === 0) return 'Never';
  return minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}
