import { NativeSelect } from '@mantine/core';
import {
  readRefresh,
  REFRESH_CHOICES,
  refreshLabel,
  setPreferences,
  usePreferences,
} from '../../session/preferences';
import { Panel } from '../../ui/Panel';
import classes from './settings.module.css';

/** How often pages read their data again. */
export function RefreshPanel() {
  const { refreshSeconds } = usePreferences();
  return (
    <Panel title="Refresh">
      <NativeSelect
        className={classes.field}
        label="Read lists and pipes again every"
        description={
          refreshSeconds === 0
            ? 'Nothing refreshes by itself, except to follow your own changes. Use the button beside the age of the data.'
            : 'While a pipe starts, stops or changes, the page refreshes every few seconds.'
        }
        value={String(refreshSeconds)}
        onChange={(event) => setPreferences({ refreshSeconds: readRefresh(event.currentTarget.value) })}
        data={REFRESH_CHOICES.map((seconds) => ({ value: String(seconds), label: refreshLabel(seconds) }))}
      />
    </Panel>
  );
}
