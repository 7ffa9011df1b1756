// Which of the logged requests are shown, and what their ends are called.
import type { Exchange } from '../../api/exchange';
import type { LoggedRequest } from '../../session/requestLog';
import type { Tone } from '../../ui/Pill';

export const outcomes = ['all', 'good', 'bad'] as const;

export interface RequestFilter {
  /** Empty: every method. */
  method: string;
  outcome: (typeof outcomes)[number];
  /** Words, each of which is in the path, the status or the request id. */
  text: string;
}

export const everything: RequestFilter = { method: '', outcome: 'all', text: '' };

/** The end of a request in words: the status where there is one. */
export function endOf({ outcome, status }: Exchange): { word: string; tone: Tone } {
  switch (outcome) {
    case 'answered':
      return { word: `${status ?? 'Answered'}`, tone: 'good' };
    case 'refused':
      // The rate limiter turned it away; the app sends it again.
      return status === 429
        ? { word: '429 rate limited', tone: 'warning' }
        : { word: `${status ?? ''} refused`.trim(), tone: 'bad' };
    case 'unreachable':
      return { word: 'No answer', tone: 'bad' };
    case 'unreadable':
      return { word: `${status ?? ''} unreadable`.trim(), tone: 'bad' };
    case 'abandoned':
      return { word: 'Cancelled', tone: 'quiet' };
  }
}

export function filterRequests(
  requests: readonly LoggedRequest[],
  { method, outcome, text }: RequestFilter,
): readonly LoggedRequest[] {
  const words = text.toLowerCase().split(/\s+/);
  return requests.filter((request) => {
    const { word, tone } = endOf(request);
    const ended = tone === 'warning' ? 'bad' : tone;
    if (method !== '' && request.method !== method) return false;
    if (outcome !== 'all' && ended !== outcome) return false;
    const haystack = `${request.path} ${word} ${request.requestId ?? ''}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** A path as it fits a line: without the organization, which is always the same, and of each long id the beginning. */
export function shortPath(path: string): string {
  return path
    .replace(/^\/v1\/organizations\/[^/]+(?=\/)/, '…')
    .replaceAll(/([\da-f]{8})-[\da-f-]{27}/g, '$1…');
}
