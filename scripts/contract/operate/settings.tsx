// Operates the settings tab of pipes.
import { waitFor } from '@testing-library/react';
import { Settings } from '../../../src/pages/pipe/Settings';
import { viewPipe } from '../../../src/pipes/view';
import { drive } from '../drive/drive';
import { explore } from '../drive/explore';
import { plausible } from '../drive/plausible';
import { press } from '../drive/press';
import { draw } from './page';
import { makePublished, paramsOf, takeSent, type SentRequest } from './session';

/** The families that have settings, by a kind of theirs. */
const KINDS = ['kafka', 'objectStorage'] as const;

export async function drivenSettings(): Promise<readonly SentRequest[]> {
  const sent: SentRequest[] = [];
  for (const kind of KINDS) {
    const each = await explore(async (choose) => {
      // What is set cannot be unset, so every drive has a pipe of its own.
      const pipe = await makePublished(kind);
      const { container, unmount } = await draw(<Settings view={viewPipe(pipe)} params={paramsOf(pipe)} />);
      await waitFor(() => {
        if (!container.querySelector('form')) throw new Error('The settings were not read.');
      });
      drive(container, () => ({}), { choose, say: (name) => plausible(`settings.${name}`, {}) });
      await press(container, 'Save settings');
      const requests = await takeSent();
      unmount();
      return requests;
    });
    sent.push(...each.flat());
  }
  return sent;
}
