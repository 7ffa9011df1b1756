// The kinds of sources with their forms at hand.
import type { SourceKind } from '../../../src/sources/define';
import type { FieldTable } from '../../../src/sources/fields';
import type { AnySourceForm } from '../../../src/sources/form';
import { sourceKinds } from '../../../src/sources/registry';

export interface Kind {
  kind: SourceKind;
  form: AnySourceForm;
  fields: FieldTable;
  /** What the gallery may begin with. */
  variants: readonly (string | undefined)[];
}

/** All kinds that can be made. */
export async function loadKinds(): Promise<readonly Kind[]> {
  const loaded = sourceKinds.map(async (kind): Promise<readonly Kind[]> => {
    const form = (await kind.loadForm?.())?.form;
    const { fields } = await kind.loadFields();
    const names = Object.keys(kind.variants);
    return form ? [{ kind, form, fields, variants: names.length > 0 ? names : [undefined] }] : [];
  });
  return (await Promise.all(loaded)).flat();
}

/** Drives are dear: each is taken once, whichever tests want it. */
export function once<Key, Result>(keyOf: (of: Key) => string, make: (of: Key) => Promise<Result>) {
  const made = new Map<string, Promise<Result>>();
  return (of: Key): Promise<Result> => {
    const result = made.get(keyOf(of)) ?? make(of);
    made.set(keyOf(of), result);
    return result;
  };
}
