import { useEffect, useState } from 'react';
import { loadPart, PartMissing } from './loadPart';

export interface Loaded<Module> {
  module?: Module;
  /** The module did not come. */
  missing?: PartMissing;
  retry: () => void;
}

/**
 * A module that comes with its first use. `load` must stay the same function between renders; undefined loads nothing.
 * One that did not come is asked for again when the browser is connected again.
 */
export function useLoaded<Module>(load: (() => Promise<Module>) | undefined): Loaded<Module> {
  const [state, setState] = useState<{ of?: typeof load; module?: Module; missing?: PartMissing }>({});
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  useEffect(() => {
    if (!load) return;
    let wanted = true;
    loadPart(load).then(
      (module) => wanted && setState({ of: load, module }),
      (error: unknown) => wanted && setState({ of: load, missing: asMissing(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  const { of: loadedOf, module, missing } = state;
  const failed = loadedOf === load && missing !== undefined;
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed]);
  if (loadedOf !== load) return { retry };
  return { ...(module === undefined ? {} : { module }), ...(missing ? { missing } : {}), retry };
}

function asMissing(error: unknown): PartMissing {
  return error instanceof PartMissing ? error : new PartMissing(error);
}
