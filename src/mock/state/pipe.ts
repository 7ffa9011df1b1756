// A pipe as the mock cloud keeps it: what was configured, and its states over time.
import type { Capabilities } from '../../pipes/lifecycle';
import type { Pipe, PipeState } from '../../pipes/wire';
import { viewSource, type SourceView } from '../../sources/registry';
import { stateAt, type Timeline } from '../time/timeline';

/**
 * Everything of a pipe that a person sets, in the shape in which it is read. Secrets have no place in that shape, so
 * none is kept. Replaced as a whole on every change, never written into: views of it are remembered.
 */
export type PipeConfig = Readonly<Omit<Pipe, 'id' | 'serviceId' | 'state'>>;

export interface StoredPipe {
  readonly id: string;
  readonly serviceId: string;
  config: PipeConfig;
  states: Timeline<PipeState>;
  /** The sizes it had before, the oldest first, each until a moment (epoch ms): they were billed. */
  earlierSizes?: readonly { readonly until: number; readonly scaling: PipeConfig['scaling'] }[];
  /** Epoch ms. */
  deletedAt?: number;
}

const views = new WeakMap<PipeConfig, Pipe>();

/** The pipe as the API returns it at a moment. The same object as long as nothing has changed. */
export function viewOf({ id, serviceId, config, states }: StoredPipe, moment: number): Pipe {
  const state = stateAt(states, moment);
  const known = views.get(config);
  if (known?.state === state && known.id === id) return known;
  const view = { ...config, id, serviceId, state };
  views.set(config, view);
  return view;
}

const sources = new WeakMap<PipeConfig, SourceView>();

/** The kind of a pipe's source and its fields. */
export function sourceOf({ config }: StoredPipe): SourceView {
  let source = sources.get(config);
  if (!source) {
    source = viewSource(config.source);
    sources.set(config, source);
  }
  return source;
}

/** What the lifecycle table wants to know of a pipe. A kind we do not know can be started, stopped and deleted. */
export function capabilitiesOf(pipe: StoredPipe): Capabilities {
  const { kind } = sourceOf(pipe);
  return {
    family: kind?.family,
    scales: kind?.scales ?? false,
    resyncs: kind?.resyncs ?? false,
    patches: kind?.patches ?? false,
  };
}

/** Does the pipe end by itself when everything is loaded? */
export function runsOnce(pipe: StoredPipe): boolean {
  const { kind, body } = sourceOf(pipe);
  return kind?.runsOnce(body) ?? false;
}

/** The pipe with another size from now on. */
export function resize(
  pipe: StoredPipe,
  change: Partial<NonNullable<PipeConfig['scaling']>>,
  now: number,
): void {
  const { scaling } = pipe.config;
  pipe.earlierSizes = [...(pipe.earlierSizes ?? []), { until: now, scaling }];
  reconfigure(pipe, { scaling: { ...scaling, ...change } }, now);
}

/** The pipe with other configuration; `updatedAt` moves with it. */
export function reconfigure(pipe: StoredPipe, change: Partial<PipeConfig>, now: number): void {
  pipe.config = { ...pipe.config, ...change, updatedAt: new Date(now).toISOString() };
}
