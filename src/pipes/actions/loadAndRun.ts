import { loadPart } from '../../ui/loadPart';
import { notify } from '../../ui/notify';

/** Loads what an action needs and runs it; where that cannot be loaded, a notice says so. */
export function loadAndRun<Part>(load: () => Promise<Part>, run: (part: Part) => void, failed: string): void {
  loadPart(load).then(run, (error: unknown) =>
    notify({
      tone: 'bad',
      title: failed,
      message: `Nothing was sent. ${error instanceof Error ? error.message : ''}`,
    }),
  );
}
