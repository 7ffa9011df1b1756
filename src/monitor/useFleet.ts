// The fleet as pages see it: live, in this tab or through another. Costs nothing until a page uses it.
import { useCallback, useSyncExternalStore } from 'react';
import type { FleetPipe, FleetService, FleetView } from './fleetView';
import { useEngine } from './useEngine';

const never = () => () => undefined;

/**
 * All services with their pipes, measures, rates and ages; undefined until the watching is loaded. Objects stay the same
 * while they say the same: draw rows with `memo`, and 2,000 of them cost what has changed.
 */
export function useFleet(): FleetView | undefined {
  return useFleetPart(whole);
}

/** One service of the fleet; undefined until it is known. */
export function useFleetService(service: string): FleetService | undefined {
  return useFleetPart(useCallback((view) => view.services.find(({ id }) => id === service), [service]));
}

/** One pipe of the fleet; undefined until it is known. */
export function useFleetPipe(service: string, pipe: string): FleetPipe | undefined {
  return useFleetPart(
    useCallback(
      (view) => view.services.find(({ id }) => id === service)?.pipes.find(({ id }) => id === pipe),
      [service, pipe],
    ),
  );
}

const whole = (view: FleetView) => view;

function useFleetPart<Part>(select: (view: FleetView) => Part | undefined): Part | undefined {
  const fleet = useEngine()?.monitor.fleet;
  const part = useCallback(() => fleet && select(fleet.view()), [fleet, select]);
  return useSyncExternalStore(fleet?.subscribe ?? never, part);
}
