import {
  readRefresh,
  REFRESH_CHOICES,
  refreshLabel,
  setPreferences,
  usePreferences,
} from '../../session/preferences';
import classes from './status.module.css';

/** How often the page's data is read again. */
export function RefreshPicker() {
  const { refreshSeconds } = usePreferences();
  return (
    <label className={classes.refresh}>
      <span>
        Refresh<span className="visually-hidden"> every</span>
      </span>
      <select
        className={classes.select}
        value={refreshSeconds}
        onChange={(event) => setPreferences({ refreshSeconds: readRefresh(event.currentTarget.value) })}
      >
        {REFRESH_CHOICES.map((seconds) => (
          <option key={seconds} value={seconds}>
            {refreshLabel(seconds)}
          </option>
        ))}
      </select>
    </label>
  );
}
