// Which pipe a line was billed for. The API does not say that the entity of a line is the pipe's ID; it is likely.
import type { CostLine } from './lines';

/** What is known of a pipe. */
interface Billable {
  id: string;
  name: string;
  serviceId: string;
}

/**
 * Finds the pipe of a line: by ID, else by name within the service. Where IDs have been seen to fit, a name alone proves
 * nothing: a new pipe with the name of a deleted one is not billed for it. Nor does a name that two pipes bear.
 */
export function ownerFinder<Pipe extends Billable>(
  lines: readonly CostLine[],
  pipes: readonly Pipe[],
): (line: CostLine) => Pipe | undefined {
  const byId = new Map(pipes.map((pipe) => [pipe.id, pipe]));
  if (lines.some(({ entityId }) => byId.has(entityId))) return ({ entityId }) => byId.get(entityId);
  const byName = new Map<string, Pipe | undefined>();
  for (const pipe of pipes) {
    const name = nameKey(pipe);
    byName.set(name, byName.has(name) ? undefined : pipe);
  }
  return (line) => byName.get(nameKey(line));
}

function nameKey({ serviceId, name }: { serviceId: string; name: string }): string {
  return JSON.stringify([serviceId, name]);
}
