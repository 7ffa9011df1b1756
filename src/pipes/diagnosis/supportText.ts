// A diagnosis as text for the vendor's support: ids, states, numbers. Nothing of the configuration, so nothing secret.
import type { Exchange } from '../../api/exchange';
import { meaningOf } from '../states';
import type { DiagnosisFinding, PipeFacts } from './finding';

interface SupportIds {
  org: string;
  service: string;
  pipe: string;
}

const MOST_REQUESTS = 5;

/** Times in UTC. `requests`: those about the pipe, the latest last. */
export function supportText(
  { now, state, since, kind }: PipeFacts,
  findings: readonly DiagnosisFinding[],
  { org, service, pipe }: SupportIds,
  requests: readonly Exchange[],
): string {
  const named = requests.filter(({ requestId }) => requestId !== undefined).slice(-MOST_REQUESTS);
  const sinceText = since ? `, ${since.sawChange ? 'since' : 'seen so since'} ${iso(since.at)}` : '';
  return [
    `ClickPipe ${pipe} (${kind})`,
    `Service ${service}`,
    `Organization ${org}`,
    `State ${state} (${meaningOf(state).label})${sinceText}`,
    `As of ${iso(now)}`,
    '',
    findings.length === 0 ? 'No finding.' : 'Findings:',
    ...findings.map(({ title, evidence }) => `- ${[title, ...evidence].join('; ')}`),
    ...(named.length === 0 ? [] : ['', 'Last requests about this pipe:', ...named.map(requestLine)]),
    '',
  ].join('\n');
}

function requestLine({ method, path, startedAt, status, requestId }: Exchange): string {
  return `- ${iso(startedAt)} ${method} ${path} ${status ?? 'no answer'} request ${requestId}`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
