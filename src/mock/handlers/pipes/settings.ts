// The settings route (api-notes 5.1). Database pipes have none, and the server says so as if they were gone.
import { refuseWith } from '../../refusal';
import { shouldApply } from '../../rules/lifecycle';
import { checkSettings } from '../../rules/settings';
import { reconfigure, sourceOf, type StoredPipe } from '../../state/pipe';
import type { HandlerTable } from '../handler';

export const settingsHandlers = {
  settingsGet: ({ pipe }) => {
    requireSettings(pipe);
    return pipe.config.settings ?? {};
  },
  /** Merges: keys that are not sent keep their values. */
  settingsPut: ({ pipe, body, now }) => {
    requireSettings(pipe);
    checkSettings(body, sourceOf(pipe).kind?.family);
    if (shouldApply('settings', pipe, now)) {
      reconfigure(pipe, { settings: { ...pipe.config.settings, ...body } }, now);
    }
    return pipe.config.settings ?? {};
  },
} satisfies Pick<HandlerTable, 'settingsGet' | 'settingsPut'>;

function requireSettings(pipe: StoredPipe): void {
  if (sourceOf(pipe).kind?.family === 'database') {
    refuseWith(404, `ingestion for pipe "${pipe.id}" not found`);
  }
}
