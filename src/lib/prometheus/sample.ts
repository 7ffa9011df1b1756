// What a Prometheus exposition says, in memory.

export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly name: string;
  /** Without a prototype, so that a label may be called anything. Samples with the same labels may share one object. */
  readonly labels: Labels;
  /** NaN and infinities included. */
  readonly value: number;
  /** Epoch ms, where the server gave a time. */
  readonly at?: number;
}

/** Other types (a newer one, say) are let through as they are written. */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'summary' | 'untyped' | (string & {});

export interface MetricFamily {
  readonly type?: MetricType;
  readonly help?: string;
}
