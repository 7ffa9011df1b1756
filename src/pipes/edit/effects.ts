// What an edit does to a pipe, in sentences: what pauses, what is loaded again, what stays, what it costs.
import { count, formatUsd } from '../../lib/format';
import { bodyOfKind } from '../../sources/sourceBody';
import { tablesOf } from '../../sources/patch';
import { isRemoved, isStored } from '../../sources/parts/tableChange';
import { sourceName, type TableValues } from '../../sources/parts/tables.values';
import { unsupportedParts } from '../unsupportedParts';
import { initialLoadUsdPerGb, PRICES_AS_OF } from '../prices';
import { isOn } from '../states';
import type { Pipe } from '../wire';
import type { PlannedRequest } from './plan';
import { sourceChange, type Editable, type EditValues } from './values';

export interface Effect {
  title: string;
  sentences: readonly string[];
}

interface Edit {
  editable: Editable;
  /** As the API tells it now. */
  pipe: Pipe;
  before: EditValues;
  after: EditValues;
  requests: readonly PlannedRequest[];
}

/** Effects by what they are about; a title without sentences is left out. None if nothing is sent. */
export function effectsOf(edit: Edit): Effect[] {
  if (edit.requests.length === 0) return [];
  const effects = [
    { title: 'The pipe', sentences: [whatPauses(edit)] },
    { title: 'Loaded from the source', sentences: whatIsLoaded(edit) },
    { title: 'Checked first', sentences: whatIsChecked(edit) },
    { title: 'What stays', sentences: whatStays(edit) },
    { title: 'What is lost', sentences: whatIsLost(edit) },
    { title: 'Credentials', sentences: whatIsEncrypted(edit) },
  ];
  return effects.filter(({ sentences }) => sentences.length > 0);
}

function whatPauses({ editable: { kind }, pipe: { state } }: Edit): string {
  if (kind.family !== 'database') {
    return isOn(state)
      ? 'It goes on running while the change is applied.'
      : 'It does not run now, and the change does not start it.';
  }
  if (isOn(state)) return 'It is paused for about a minute and runs again afterwards.';
  if (state === 'Failed')
    return 'It has failed. The change is made as it is, and the pipe is started afterwards.';
  return 'It is paused now. Should the API resume it because of the change, it is paused again.';
}

function rowsOf({ after }: Edit): { added: TableValues[]; removed: TableValues[] } {
  const rows = tablesOf(after.source);
  return { added: rows.filter((row) => !isStored(row)), removed: rows.filter(isRemoved) };
}

function whatIsLoaded(edit: Edit): string[] {
  const { added } = rowsOf(edit);
  if (added.length === 0) return [];
  const price = initialLoadUsdPerGb(edit.editable.kind.id);
  return [
    `${count(added.length, 'table')} ${added.length === 1 ? 'is' : 'are'} copied from the source: ${named(added.map(sourceName))}. The others are followed again when that is done.`,
    price === undefined
      ? `No price of the first copy was published for ${edit.editable.kind.label} as of ${PRICES_AS_OF}.`
      : `The first copy costs about ${formatUsd(price)} per GB (list price of ${PRICES_AS_OF}).`,
  ];
}

function whatIsChecked({ requests }: Edit): string[] {
  return requests.some(({ body }) => body.source?.validateSamples)
    ? ['Sample data of the source, not only the connection. If they do not pass, the API refuses the change.']
    : [];
}

function whatStays(edit: Edit): string[] {
  const { removed } = rowsOf(edit);
  const targets = removed.map(({ target }) => target);
  const [one] = targets;
  const sentences: string[] = [];
  if (one !== undefined) {
    sentences.push(
      targets.length === 1
        ? `The target table ${one} stays with its rows and gets no more. Drop it yourself if it is to go.`
        : `The target tables ${named(targets)} stay with their rows and get no more. Drop them yourself if they are to go.`,
    );
  }
  if (edit.requests.some(({ body }) => body.destination !== undefined)) {
    sentences.push(
      'The columns of the pipe’s configuration change, not the table in ClickHouse. Alter the table first if it lacks a column.',
    );
  }
  return sentences;
}

/**
 * Columns and mappings are replaced as lists. The official document has no other key of an element than those of the form
 * (`ClickPipeDestinationColumn`, `ClickPipeFieldMapping`), and a key that the API does not know has the whole body refused.
 */
function whatIsLost({ pipe, requests }: Edit): string[] {
  const lists = (['destination.columns', 'fieldMappings'] as const).filter((list) =>
    requests.some(({ body }) =>
      list === 'fieldMappings' ? body.fieldMappings !== undefined : body.destination?.columns !== undefined,
    ),
  );
  const paths = unsupportedParts(pipe)
    .map(({ path }) => path)
    .filter((path) => lists.some((list) => path === list || path.startsWith(`${list}[`)));
  return paths.length === 0
    ? []
    : [
        `The columns are sent as a whole list, which replaces what this version of Penstock cannot send: ${named(paths)}. Copy it from the JSON under Configuration if it is needed.`,
      ];
}

function whatIsEncrypted({ editable, before, after, requests }: Edit): string[] {
  const { replaced } = sourceChange(editable, before, after);
  const keys = Object.keys(bodyOfKind(requests[0]?.body.source, editable.kind.id));
  if (replaced) {
    return [
      'The stored ones are replaced and encrypted anew. If the new ones are wrong, the API refuses them or the pipe fails.',
    ];
  }
  if (['host', 'port', 'database'].some((key) => keys.includes(key))) {
    return [
      'They stay. The API has refused a new address without the credentials; if it does, replace them too.',
    ];
  }
  return [];
}

const MOST_NAMED = 8;

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : names.join(', ');
}
