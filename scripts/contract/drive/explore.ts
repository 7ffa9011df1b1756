// Drives a form again and again, until every choice that it ever offered was taken once.
import { wrongChoices } from './plausible';
import type { Choose } from './drive';

interface Untried {
  name: string;
  choice: string;
  /** What was chosen before it was offered: with these it is offered again. */
  after: ReadonlyMap<string, string>;
}

/** Is this choice offered and wrong? */
export type IsWrong = (name: string, choice: string) => boolean;

const isNeverRight: IsWrong = (name, choice) => wrongChoices[name]?.includes(choice) ?? false;

/**
 * `run` fills in a fresh form and gives what came of it; it is called once at least. Choices that are `known` were taken
 * elsewhere; those that are met are added.
 */
export async function explore<Result>(
  run: (choose: Choose) => Promise<Result>,
  isWrong: IsWrong = isNeverRight,
  known = new Set<string>(),
): Promise<Result[]> {
  const results: Result[] = [];
  const untried = new Map<string, Untried>();
  // Most drives try one new choice of every field at once. What is then still hidden is aimed at.
  let aim: Untried | undefined;
  do {
    const before = untried.size;
    const chosen = new Map<string, string>();
    const aimed = aim && new Map([...aim.after, [aim.name, aim.choice]]);
    const choose: Choose = (name, choices, current) => {
      const allowed = choices.filter((choice) => !isWrong(name, choice));
      for (const choice of allowed) {
        const key = `${name}=${choice}`;
        if (known.has(key)) continue;
        known.add(key);
        untried.set(key, { name, choice, after: new Map(chosen) });
      }
      const wanted = aimed?.get(name);
      const choice =
        (wanted !== undefined && allowed.includes(wanted) ? wanted : undefined) ??
        allowed.find((each) => untried.has(`${name}=${each}`)) ??
        (allowed.includes(current) ? current : (allowed[0] ?? current));
      untried.delete(`${name}=${choice}`);
      chosen.set(name, choice);
      return choice;
    };
    results.push(await run(choose));
    if (aim && untried.has(`${aim.name}=${aim.choice}`)) {
      throw new Error(
        `${aim.name} was offered "${aim.choice}" once and then, after the same choices, not again.`,
      );
    }
    aim = untried.size < before || results.length === 1 ? undefined : untried.values().next().value;
  } while (untried.size > 0);
  return results;
}
