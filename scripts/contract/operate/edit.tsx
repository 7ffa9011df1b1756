// Operates the edit page: opens it on a pipe, changes all that can be changed, reviews, saves.
import { waitFor } from '@testing-library/react';
import { expect, type Mock } from 'vitest';
import type { startEdit } from '../../../src/operations/start';
import { EditForm } from '../../../src/pages/edit/EditForm';
import type { PipeCreateBody, PipePatchBody } from '../../../src/pipes/writeEndpoints';
import { dropEdit } from '../../../src/pipes/edit/memory';
import { checkEdit, openEdit, type Editable, type EditValues } from '../../../src/pipes/edit/values';
import { viewPipe } from '../../../src/pipes/view';
import type { Pipe } from '../../../src/pipes/wire';
import { drive, type Choose, type DriveOptions, type Say } from '../drive/drive';
import { explore, type IsWrong } from '../drive/explore';
import type { Kind } from '../drive/kinds';
import { press } from '../drive/press';
import { basePipesOf } from './basePipes';
import { sayOtherEntries } from './otherEntries';
import { draw } from './page';
import { makePipe, paramsOf, passHour, SERVICE_ID } from './session';

/** A patch that came out of the page, and the pipe that it was made for. */
interface DrivenChange {
  editable: Editable;
  before: EditValues;
  body: PipePatchBody;
}

/** Credentials may be kept or replaced, and of the tables that are there one may be taken away. */
const PRESSES = [/^Replace…$/, /^Remove .*, row 1$/];

/** All patches of a kind. `planned` stands in for `startEdit` of `operations/start`, which would go on to send them. */
export async function drivenChanges(
  each: Kind,
  planned: Mock<typeof startEdit>,
): Promise<readonly DrivenChange[]> {
  const say = await sayOtherEntries();
  const changes: DrivenChange[] = [];
  const known = new Set<string>();
  for (const [index, base] of (await basePipesOf(each)).entries()) {
    const page = await openPage(each, base, say, planned);
    const person = index === 0 ? {} : authenticationOnly(each);
    const change = (choose: Choose) =>
      page.change({ ...person, choose: index === 0 ? choose : pressing(choose) });
    const plans = await explore(change, page.isWrong, known);
    changes.push(...plans.flat().map((body) => ({ editable: each, before: page.before, body })));
  }
  return changes;
}

/** What differs by flavour and method of authentication. The rest is the same in all pages of a kind and changed in the first. */
function authenticationOnly({ form }: Kind): Omit<DriveOptions, 'choose'> {
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
    `/services/${SERVICE_ID}/pipes/${pipe.id}/edit`,
  );
}

async function openPage(editable: Kind, base: PipeCreateBody, say: Say, planned: Mock<typeof startEdit>) {
  const pipe = await makePipe(base);
  const before = openEdit(pipe, editable);

  /** Fills in the page afresh and gives the patches that it plans. */
  const change = async (person: DriveOptions): Promise<readonly PipePatchBody[]> => {
    passHour();
    planned.mockReset().mockResolvedValue('operation');
    const { container, unmount } = await drawEdit(editable, pipe);
    drive(container, () => ({ ...before.source, ...shownIn(container) }), {
      say,
      presses: PRESSES,
      ...person,
    });
    await press(container, 'Review changes');
    await press(container, 'Save changes');
    await waitFor(() => expect(planned).toHaveBeenCalledOnce());
    unmount();
    // As an operation does when the change went through.
    dropEdit(pipe.id);
    const [, , , requests = []] = planned.mock.calls[0] ?? [];
    return requests.flatMap((request) => (request.type === 'patch' ? [request.body] : []));
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
