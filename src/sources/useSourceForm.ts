import { useEffect, useState } from 'react';
import type { SourceKind } from './define';
import type { AnySourceForm } from './form';

/** The form of a kind, whose chunk comes with the first use; undefined until it is there. */
export function useSourceForm(kind: SourceKind | undefined): AnySourceForm | undefined {
  const [form, setForm] = useState<AnySourceForm>();
  useEffect(() => {
    void kind?.loadForm?.().then((module) => setForm(module.form));
  }, [kind]);
  return form;
}
