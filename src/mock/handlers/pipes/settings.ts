// The settings route (domain 5.1). Database pipes have none, and the server says so as if they were gone.
import { refuseWith } from '../../refusal';
import { checkSettings } from '../../rules/settings';
import { reconfigure, sourceOf, type PipeRecord } from '../../state/pipe';
import type { HandlerTable } from '../call';

export const settingsHandlers = {
  settingsGet: ({ pipe }) => {
    requireSettings(pipe);
    return pipe.config.settings ?? {};
  },
  /** Merges: keys that are not sent keep their values. */
  settingsPut: ({ pipe, body, now }) => {
    requireSettings(pipe);
    checkSettings(body, sourceOf(pipe).kind?.family);
    const settings = { ...pipe.config.settings, ...body };
    reconfigure(pipe, { settings }, now);
    return settings;
  },
} satisfies Pick<HandlerTable, 'settingsGet' | 'settingsPut'>;

function requireSettings(pipe: PipeRecord): void {
  if (sourceOf(pipe).kind?.family === 'database') {
    refuseWith(404, `ingestion for pipe "${pipe.id}" not found`);
  }
}
