// Reading and changing the advanced settings of a pipe. Loaded with the tab that shows them.
import { carryOut } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { queryClient, read } from '../session/query';
import { sameKey } from '../session/store';
import { pipeWriteEndpoints } from './writeEndpoints';
import type { PipeParams } from './commands';
import { refuseBlocked } from './actions/availability';
import { refresh } from './refresh';
import { pipeName } from './store/inHand';
import type { SettingsRead } from './settings';
import { showsSettings, type SettingsChange } from './settingValues';

/** The settings that are set. Not for database pipes: the API says of those that they are not there. */
export function settingsQuery({ org, service, pipe }: PipeParams) {
  return read(pipeWriteEndpoints.settingsGet, { org, service, pipe });
}

export interface SettingsSent {
  /** The API said that it took the change. Otherwise no readable answer came, and only the read can tell. */
  confirmed: boolean;
  /** Why the settings could not be read afterwards; absent when `settingsQuery` holds them as they are now. */
  unread?: unknown;
}

/**
 * Sends a change once and reads the settings again, whatever the answer said: what is applied is what is read. Throws
 * `ApiError` when the API refused the change.
 */
export async function changeSettings(params: PipeParams, change: SettingsChange): Promise<SettingsSent> {
  refuseBlocked(params);
  const current = sameKey();
  // A read that is on its way may have been answered before the change.
  await queryClient.cancelQueries({ queryKey: settingsQuery(params).queryKey });
  const name = pipeName(params.pipe);
  const carried = await carryOut<unknown>(
    changeOf('settings', pipeWriteEndpoints.settingsPut, params, { name, target: params.pipe, body: change }),
    () => cloud(pipeWriteEndpoints.settingsPut, params, change),
    async () => {
      const now = await readSettings(params);
      return showsSettings(change, now) ? now : undefined;
    },
  );
  if (!current()) return { confirmed: carried.confirmed };
  refresh(params);
  if (!carried.confirmed) {
    const { unread } = carried;
    return { confirmed: false, ...(unread === undefined ? {} : { unread }) };
  }
  try {
    await readSettings(params);
    return { confirmed: true };
  } catch (unread) {
    return { confirmed: true, unread };
  }
}

/** Reads the settings as they are now into `settingsQuery`. Throws `ApiError`. */
export async function readSettings(params: PipeParams): Promise<SettingsRead> {
  const current = sameKey();
  const settings = await cloud(pipeWriteEndpoints.settingsGet, params, undefined, { priority: 'person' });
  if (current()) queryClient.setQueryData(settingsQuery(params).queryKey, settings);
  return settings;
}
