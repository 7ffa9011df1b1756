// A draft from a body that somebody else wrote: a file, another tool, an answer of the API. Nothing is lost without a note.
import { keysOf, valueAt } from '../../../lib/jsonPaths';
import { lookup } from '../../../lib/lookup';
import { bodyOfKind } from '../../../sources/sourceBody';
import type { SourceKind } from '../../../sources/define';
import type { AnySourceForm } from '../../../sources/form';
import { pipeCreateBody, type PipeCreateBody } from '../../writeEndpoints';
import { asBody, draftFromBody, draftToBody, type Draft } from '../draft';
import { leaves, remarksOf } from './remarks';
import { fit } from './fit';
import { asSent, withOneKind } from './given';
import { placeholderFields, withoutPlaceholders } from './placeholderFields';
import { meantPath, misfitRemarks } from './misfitNotes';
import { joined, type NoteStep } from './notes';
import { isRecord } from '../../../lib/objects';

/** With more placeholders than that it is not looked which of them matter: all do. */
const MOST_LOOKED_AT = 200;

/**
 * The draft of a body of this kind. Its notes name what the body has and the draft does not send, what the draft sends
 * and the body has not, and what has to be given because a placeholder stood there.
 * @param repeated Paths of names that the text had twice.
 */
export function importBody(
  service: string,
  raw: unknown,
  kind: SourceKind,
  form: AnySourceForm,
  repeated: readonly string[] = [],
): Draft {
  const { body: given, others } = withOneKind(asSent(isRecord(raw) ? raw : {}), kind);
  const { value, misfits } = fit(pipeCreateBody, given, '');
  const body = asBody(value);
  const marked = draftFromBody(service, kind.id, variantOf(body, kind), body, form);
  const draft = withoutPlaceholders(marked);
  const bodyOf = (each: Draft) => draftToBody(each, form, kind.family);
  const built = bodyOf(draft);
  const text = JSON.stringify(built);
  const places = placeholderFields(marked);
  const sent = places.filter(
    ({ mark }) =>
      places.length > MOST_LOOKED_AT || JSON.stringify(bodyOf(withoutPlaceholders(marked, mark))) !== text,
  );
  const isTold = (path: string) =>
    misfits.some((misfit) => path === misfit.path || isWithin(path, misfit.path));
  // An object of which all parts were told of is nothing more to tell of.
  const isNews = (path: string) =>
    [given, built].some((of) => leaves(valueAt(of, path), path).some((leaf) => !isTold(leaf.path)));
  const remarks = [
    ...misfitRemarks(misfits, built, sent),
    ...others,
    ...repeated.map((path) => ({ path, message: 'written more than once; the last value is taken.' })),
    ...remarksOf(given, built).filter(({ path }) => isNews(path)),
  ];
  const notes = remarks.map((remark) => ({
    ...remark,
    step: stepOf(meantPath(misfits, remark.path), kind, form),
  }));
  return { ...draft, notes: joined(notes) };
}

function isWithin(path: string, above: string): boolean {
  return path.startsWith(above) && ['.', '['].includes(path.charAt(above.length));
}

/** The flavour that the body names, if there is such a one. */
function variantOf({ source }: Partial<PipeCreateBody>, kind: SourceKind): string | undefined {
  const { type } = bodyOfKind(source, kind.id);
  return typeof type === 'string' && lookup(kind.variants, type) !== undefined ? type : kind.impliedVariant;
}

/** The step on which a part of the body stands. */
function stepOf(path: string, kind: SourceKind, form: AnySourceForm): NoteStep {
  const [first = '', second = '', ...rest] = keysOf(path);
  if (first === 'destination' || first === 'fieldMappings') return 'destination';
  if (first === 'scaling' || first === 'settings' || second === 'validateSamples') return 'size';
  if (first !== 'source' || second !== kind.id) return 'connect';
  const named = rest.findLast((key) => form.steps.connect.includes(key) || form.steps.data.includes(key));
  if (named !== undefined) return form.steps.data.includes(named) ? 'data' : 'connect';
  return ['settings', 'tableMappings', 'offset'].includes(rest[0] ?? '') ? 'data' : 'connect';
}
