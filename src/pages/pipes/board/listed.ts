// The pipes of one service as rows, as the API listed them, with the numbers that are known of each by now.
import type { FleetPipe } from '../../../monitor/fleetView';
import type { PipeView } from '../../../pipes/view';
import { boardRowOf, type BoardRow, type Costs, type Owner } from './row';

/** What is known of a service beyond the list of its pipes. */
export interface ServiceNumbers {
  readonly owner: Owner;
  /** By ID. */
  readonly pipes: ReadonlyMap<string, FleetPipe>;
  readonly costs: Costs;
}

const pipes = new WeakMap<PipeView, { known: FleetPipe | undefined; pipe: FleetPipe }>();

/** The rows of a list; the same object while its pipe and its numbers are the same. */
export function listedRows(
  views: readonly PipeView[],
  service: string,
  name: string,
  numbers: ServiceNumbers | undefined,
): readonly BoardRow[] {
  const owner = { ...(numbers?.owner ?? NOTHING_KNOWN), name };
  return views.map((view) =>
    boardRowOf(listedPipe(view, service, numbers?.pipes.get(view.id)), owner, numbers?.costs),
  );
}

const NOTHING_KNOWN = { cdc: {}, scrapedAt: undefined };

/** The list says how a pipe is, the metrics how it does. */
function listedPipe(view: PipeView, service: string, known: FleetPipe | undefined): FleetPipe {
  const last = pipes.get(view);
  if (last && last.known === known && last.pipe.service === service) return last.pipe;
  const pipe: FleetPipe = {
    observation: undefined,
    values: {},
    rates: {},
    errors: undefined,
    measured: 'never',
    remembered: false,
    ...known,
    id: view.id,
    service,
    name: view.name,
    source: view.source.label,
    family: view.capabilities.family,
    state: view.pipe.state,
    view,
  };
  pipes.set(view, { known, pipe });
  return pipe;
}
