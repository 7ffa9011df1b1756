// Whatever a server sends in the place of any field: a pipe can be listed, looked at, edited, copied and exported.
import { describe, expect, it } from 'vitest';
import { rawOf, unreadLists } from '../api/raw';
import { receive } from '../api/receive';
import { list } from '../api/schema';
import { sourceKinds } from '../sources/registry';
import { draftFromPipe } from './draft/clone';
import { checkEdit, draftOfEdit, openEdit } from './edit/values';
import { planEdit } from './edit/plan';
import { existingBody } from './exports/existing';
import { commands, availabilityOf } from './lifecycle';
import { unsupportedParts } from './unsupportedParts';
import { exportPipe } from './redact';
import { isOn, severityOf } from './states';
import { allBecome, completeAnswers, mutated, oddValues } from './testing/mutations';
import { viewPipe } from './view';
import { pipe, type Pipe } from './wire';

const read = (answer: unknown): Pipe => {
  const [only] = receive(list(pipe), [answer]).data ?? [];
  if (!only) throw new Error('It was not read.');
  return only;
};

/** All that lists, pages and commands work out of a pipe. */
function look(one: Pipe): void {
  const view = viewPipe(one);
  expect(view.name.trim()).not.toBe('');
  for (const each of [view.name, view.source.label, view.meaning.label, view.meaning.meaning])
    expect(each).toBeTypeOf('string');
  severityOf(one.state);
  isOn(one.state);
  for (const command of commands) {
    const decision = availabilityOf(command, one.state, view.capabilities);
    expect(decision.allowed ? '' : decision.why).toBeTypeOf('string');
  }
  const { kind, body } = view.source;
  kind?.tables(body);
  kind?.runsOnce(body);
  kind?.hosts(body);
  kind?.privateEndpointIds(body);
  exportPipe(one);
  rawOf(one);
  unreadLists(one);
  unsupportedParts(one);
}

describe.each(sourceKinds.map((kind) => [kind.id, kind] as const))('a broken answer about %s', (id, kind) => {
  const complete = completeAnswers.get(id) ?? null;
  const answers = [
    // What is no part of the source is the same for every kind.
    ...[...mutated(complete)].filter(({ where }) => where.startsWith('source') || kind === sourceKinds[0]),
    ...oddValues.map((odd) => ({ where: 'everywhere', odd, answer: allBecome(complete, odd) })),
  ];

  it('is shown', async () => {
    const details = await kind.loadDetails();
    const failures: string[] = [];
    for (const { where, odd, answer } of answers) {
      try {
        const one = read(answer);
        look(one);
        const { facts } = details(viewPipe(one).source.body ?? {});
        for (const { value = '' } of facts) expect(value).toBeTypeOf('string');
      } catch (error) {
        failures.push(
          `${where} = ${JSON.stringify(odd)}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : ''}`,
        );
      }
    }
    expect(failures.slice(0, 5)).toEqual([]);
  });

  it('can be edited, copied and exported', async () => {
    const loaded = await kind.loadForm?.();
    if (!loaded) return;
    const editable = { kind, form: loaded.form };
    const failures: string[] = [];
    for (const [at, { where, odd, answer }] of answers.entries()) {
      // In turns: each field has a third of the values, and each value a third of the fields.
      if ((at + Math.floor(at / oddValues.length)) % 3 > 0) continue;
      try {
        const one = read(answer);
        const view = viewPipe(one);
        if (view.source.kind !== kind) continue;
        const before = openEdit(one, editable);
        checkEdit(editable, before, before);
        expect(planEdit(editable, before, before)).toEqual([]);
        draftOfEdit('s', one, editable, before);
        draftFromPipe('s', one, kind, loaded.form);
        if (odd === '__proto__') await existingBody(view, 's');
      } catch (error) {
        failures.push(
          `${where} = ${JSON.stringify(odd)}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : ''}`,
        );
      }
    }
    expect(failures.slice(0, 5)).toEqual([]);
  });
});
