import type { Pipe } from '../../../pipes/wire';
import { rig } from '../../rig';

/** A demo world and the paths of its pipes by name. */
export async function withPipes() {
  const world = rig('demo', { stepMs: 1_000 });
  const all = await world.result<Pipe[]>('GET', world.pipes);
  const path = (name: string) => `${world.pipes}/${all.find((pipe) => pipe.name === name)?.id}`;
  return { ...world, path };
}
