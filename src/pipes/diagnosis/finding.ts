// What a diagnosis is made of: facts go into rules, findings come out.
import type { Series } from '../../lib/series';
import type { ActionId } from '../actions/availability';
import type { Capabilities } from '../lifecycle';
import type { CdcMetricKey, PipeMetricKey } from '../metrics';
import type { PipeState } from '../wire';

/** Worst first. */
export const severities = ['bad', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** Where something can be done about it. */
export type RemedyPlace = 'settings' | 'metrics' | 'errors' | 'cdcCompute' | 'endpoints';

export type DiagnosisAction =
  | { readonly kind: 'open'; readonly place: RemedyPlace; readonly words: string }
  | { readonly kind: 'action'; readonly action: ActionId; readonly words: string }
  | { readonly kind: 'wakeService' };

export interface DiagnosisFinding {
  /** Of the rule that found it. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** What was measured, with its numbers and since when. */
  readonly evidence: readonly string[];
  /** What it means and what helps, in a sentence or two. */
  readonly advice: string;
  /** Absent: there is nothing to be done but to wait, or to ask support. */
  readonly action?: DiagnosisAction;
  readonly docs: { readonly label: string; readonly url: string };
}

/** A private endpoint that the pipe goes through. */
export interface EndpointFact {
  readonly name: string;
  /** In words. */
  readonly status: string;
  /** Can a pipe connect through it? */
  readonly usable: 'yes' | 'later' | 'no' | 'unknown';
  /** The step that brings it on. */
  readonly next: string;
}

/** What is known of a pipe, all of it seen in this browser. */
export interface PipeFacts {
  /** Epoch ms. */
  readonly now: number;
  readonly state: PipeState;
  /** Since when it is in this state: `sawChange` false means since then at least. */
  readonly since: { readonly at: number; readonly sawChange: boolean } | undefined;
  readonly capabilities: Capabilities;
  /** The API's key of the kind: `kafka`. */
  readonly kind: string;
  readonly docsUrl: string;
  /** Undefined: not known. */
  readonly serviceState: string | undefined;
  readonly endpoints: readonly EndpointFact[];
  /** Of the last half hour. Missing is not zero. */
  readonly values: Readonly<Partial<Record<PipeMetricKey, Series>>>;
  readonly shared: Readonly<Partial<Record<CdcMetricKey, Series>>>;
}

export interface DiagnosisRule {
  readonly id: string;
  /** The finding, or undefined where the rule does not apply or too little is known. */
  readonly applies: (facts: PipeFacts) => Omit<DiagnosisFinding, 'id'> | undefined;
}

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes';
export const docs = {
  overview: { label: 'ClickPipes', url: DOCS },
  errors: { label: 'Error reporting', url: `${DOCS}#error-reporting` },
  monitoring: { label: 'Monitoring', url: `${DOCS}/monitoring` },
  privateLink: { label: 'About private endpoints', url: `${DOCS}/aws-privatelink` },
} as const;

/** The vendor's page on the kind of source. */
export function docsOf({ docsUrl }: PipeFacts): DiagnosisFinding['docs'] {
  return { label: 'About this source', url: docsUrl };
}
