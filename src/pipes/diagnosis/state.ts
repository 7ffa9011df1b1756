// What the state of the pipe itself says, and what is around it: its service and its private endpoints.
import { formatDateTime, formatDuration } from '../../lib/format';
import { operatingOf } from '../../sources/operating';
import { meaningOf } from '../states';
import { docs, docsOf, type PipeFacts, type DiagnosisRule } from './finding';

/** Known clients wait two minutes for a state to settle; five are too many. */
const STUCK_MS = 5 * 60_000;

export const failed: DiagnosisRule = {
  id: 'failed',
  applies(facts) {
    const { state, kind, capabilities } = facts;
    if (state !== 'Failed') return undefined;
    const inConsole = capabilities.family === 'database';
    return {
      severity: 'bad',
      title: 'The pipe stopped because of an error',
      evidence: [sinceWords(facts), 'The API gives no reason'],
      advice: [
        operatingOf(kind)?.failureHint ?? 'Check network and credentials of the source.',
        inConsole ? 'The log of the pipe is in the ClickHouse Cloud console.' : 'The log is in ClickHouse.',
      ].join(' '),
      action: inConsole
        ? { kind: 'action', action: 'start', words: 'Start it again' }
        : { kind: 'open', place: 'errors', words: 'Queries for the log' },
      docs: inConsole ? docsOf(facts) : docs.errors,
    };
  },
};

export const internalError: DiagnosisRule = {
  id: 'internal-error',
  applies(facts) {
    if (facts.state !== 'InternalError') return undefined;
    return {
      severity: 'bad',
      title: 'A fault on the ClickHouse Cloud side',
      evidence: [sinceWords(facts)],
      advice: 'Start the pipe again. If the fault stays, copy this for ClickHouse support.',
      action: { kind: 'action', action: 'start', words: 'Start it again' },
      docs: docs.overview,
    };
  },
};

export const stuck: DiagnosisRule = {
  id: 'stuck',
  applies(facts) {
    const { state, since, now } = facts;
    const moves = meaningOf(state).settling || state === 'Resync';
    if (!moves || !since || now - since.at <= STUCK_MS) return undefined;
    return {
      severity: 'warning',
      title: `The pipe is stuck in ${meaningOf(state).label}`,
      evidence: [sinceWords(facts)],
      advice:
        'It usually takes less than five minutes; the first database pipe of a service may take fifteen. If it stays, copy this for ClickHouse support.',
      docs: docs.overview,
    };
  },
};

export const serviceAsleep: DiagnosisRule = {
  id: 'service-asleep',
  applies({ serviceState }) {
    if (serviceState !== 'idle' && serviceState !== 'stopped') return undefined;
    return {
      severity: 'bad',
      title: `The service is ${serviceState}`,
      evidence: [`State of the service: ${serviceState}`],
      advice: 'Its pipes can be neither read nor changed through the API until it runs.',
      action: { kind: 'wakeService' },
      docs: docs.overview,
    };
  },
};

export const endpointNotReady: DiagnosisRule = {
  id: 'endpoint-not-ready',
  applies({ endpoints }) {
    const inTheWay = endpoints.filter(({ usable }) => usable === 'no' || usable === 'later');
    const [first] = inTheWay;
    if (!first) return undefined;
    return {
      severity: inTheWay.some(({ usable }) => usable === 'no') ? 'bad' : 'warning',
      title: 'ClickPipes can’t reach the source',
      evidence: inTheWay.map(({ name, status }) => `Private endpoint ${name}: ${status}`),
      advice: first.next,
      action: { kind: 'open', place: 'endpoints', words: 'Open the endpoints' },
      docs: docs.privateLink,
    };
  },
};

function sinceWords({ now, state, since }: PipeFacts): string {
  const { label } = meaningOf(state);
  if (!since) return label;
  const duration = formatDuration(now - since.at);
  return since.sawChange
    ? `${label} for ${duration}, since ${formatDateTime(since.at)}`
    : `${label} for at least ${duration}: seen so since ${formatDateTime(since.at)}`;
}
