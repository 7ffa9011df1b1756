// Operates the edit page: opens it on a pipe, changes all that can be changed, reviews, saves.
import { waitFor } from '@testing-library/react';
import { expect, type Mock } from 'vitest';
import { EditForm } from '../../../src/pages/edit/EditForm';
import type { PipeCreateBody, PipePatchBody } from '../../../src/pipes/writeEndpoints';
import { dropEdit } from '../../../src/pipes/edit/memory';
import type { PlannedRequest } from '../../../src/pipes/edit/plan';
import { checkEdit, openEdit, type Editable, type EditValues } from '../../../src/pipes/edit/values';
import { viewPipe } from '../../../src/pipes/view';
import type { Pipe } from '../../../src/pipes/wire';
import { drive, type Choose, type Person, type Say } from '../drive/drive';
import { explore, type IsWrong } from '../drive/explore';
import type { Kind } from '../drive/kinds';
import { press } from '../drive/press';
import { basesOf } from './bases';
import { sayOthers } from './others';
import { draw } from './page';
import { makePipe, paramsOf, passHour, SERVICE } from './world';

/** A patch that came out of the page, and the pipe that it was made for. */
export interface Change {
  editable: Editable;
  before: EditValues;
  body: PipePatchBody;
}

/** Credentials may be kept or replaced, and of the tables that are there one may be taken away. */
const PRESSES = [/^Replace…$/, /^Remove .*, row 1$/];

/** All patches of a kind. `startEdit` stands in for the one of `operations/start`, which would go on to send them. */
export async function drivenChanges(each: Kind, startEdit: Mock): Promise<readonly Change[]> {
  const say = await sayOthers();
  const changes: Change[] = [];
  const known = new Set<string>();
  for (const [index, base] of (await basesOf(each)).entries()) {
    const page = await openPage(each, base, say, startEdit);
    const person = index === 0 ? {} : ofTheWayIn(each);
    const change = (choose: Choose) =>
      page.change({ ...person, choose: index === 0 ? choose : pressing(choose) });
    const plans = await explore(change, page.isWrong, known);
    changes.push(...plans.flat().map((body) => ({ editable: each, before: page.before, body })));
  }
  return changes;
}

/** What differs by flavour and way in. The rest is the same in all pages of a kind and changed in the first. */
function ofTheWayIn({ form }: Kind): Omit<Person, 'choose'> {
  const { credentials = [], writeOnly = [] } = form.edit ?? {};
  const names = ['name', 'authentication', 'iamRole', ...credentials, ...writeOnly];
  return { caresFor: (name) => names.includes(name), presses: PRESSES.slice(0, 1) };
}

/** Presses all there is to press, whatever is chosen elsewhere. */
function pressing(choose: Choose): Choose {
  return (name, choices, current) =>
    PRESSES.some((press) => press.test(name)) ? (choices.at(-1) ?? current) : choose(name, choices, current);
}

/** The edit page of a pipe. */
export function drawEdit(editable: Editable, pipe: Pipe) {
  return draw(
    <EditForm
      base={pipe}
      view={viewPipe(pipe)}
      editable={editable}
      params={paramsOf(pipe)}
      onBase={() => undefined}
    />,
    `/services/${SERVICE}/pipes/${pipe.id}/edit`,
  );
}

async function openPage(editable: Kind, base: PipeCreateBody, say: Say, startEdit: Mock) {
  const pipe = await makePipe(base);
  const before = openEdit(pipe, editable);

  /** Fills in the page afresh and gives the patches that it plans. */
  const change = async (person: Person): Promise<readonly PipePatchBody[]> => {
    passHour();
    startEdit.mockReset().mockResolvedValue('operation');
    const { container, unmount } = await drawEdit(editable, pipe);
    drive(container, () => ({ ...before.source, ...shownIn(container) }), {
      say,
      presses: PRESSES,
      ...person,
    });
    await press(container, 'Review changes');
    await press(container, 'Save changes');
    await waitFor(() => expect(startEdit).toHaveBeenCalledOnce());
    unmount();
    // As an operation does when the change went through.
    dropEdit(pipe.id);
    const [, , , requests] = startEdit.mock.calls[0] as [string, string, unknown, readonly PlannedRequest[]];
    return requests.map(({ body }) => body);
  };

  /** What the form's own rules refuse when it alone is chosen: what is set and cannot be taken away, say. */
  const isWrong: IsWrong = (name, choice) => {
    const after = { ...before, source: { ...before.source, [name]: choice } };
    return checkEdit(editable, before, after).some(
      ({ field, severity }) => field === name && severity === 'error',
    );
  };
  return { before, change, isWrong };
}

/** What stands in the controls, by their names. */
function shownIn(page: HTMLElement): Record<string, string> {
  const fields = page.querySelectorAll<HTMLInputElement>('[name]');
  return Object.fromEntries([...fields].map(({ name, value }) => [name, value]));
}
