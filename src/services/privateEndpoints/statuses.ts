// What the status of an endpoint means (api-notes 8).
import { lookup } from '../../lib/lookup';
import { shownText } from '../../lib/shownText';
import type { Tone } from '../../ui/Pill';
import type { endpointStatuses, ReversePrivateEndpoint } from './wire';

type KnownStatus = (typeof endpointStatuses)[number];

interface StatusMeaning {
  label: string;
  tone: Tone;
  /** Will it change by itself, or by its owner's hand, soon? Then the page looks more often. */
  moving: boolean;
  /** Can a pipe connect through it? `later`: not yet. `unknown`: nobody said. */
  usable: 'yes' | 'later' | 'no' | 'unknown';
  /** It stays like this for good; what it was made for needs another endpoint. */
  dead: boolean;
}

const meanings: Readonly<Record<KnownStatus, StatusMeaning>> = {
  Ready: { label: 'Ready', tone: 'good', moving: false, usable: 'yes', dead: false },
  Provisioning: { label: 'Provisioning', tone: 'busy', moving: true, usable: 'later', dead: false },
  PendingAcceptance: {
    label: 'Pending acceptance',
    tone: 'warning',
    moving: true,
    usable: 'later',
    dead: false,
  },
  Rejected: { label: 'Rejected', tone: 'bad', moving: false, usable: 'no', dead: true },
  Expired: { label: 'Expired', tone: 'bad', moving: false, usable: 'no', dead: true },
  Failed: { label: 'Failed', tone: 'bad', moving: false, usable: 'no', dead: true },
  Deleting: { label: 'Deleting', tone: 'busy', moving: true, usable: 'no', dead: false },
  Unknown: { label: 'Unknown', tone: 'quiet', moving: false, usable: 'unknown', dead: false },
};

/** The meaning of a status; one that we do not know keeps the server's word. */
export function statusMeaning(status: ReversePrivateEndpoint['status']): StatusMeaning {
  const label = shownText(status ?? '') || 'Status unknown';
  return lookup(meanings, label) ?? { label, tone: 'quiet', moving: false, usable: 'unknown', dead: false };
}
