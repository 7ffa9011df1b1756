import { useLoaded, type Loaded } from '../ui/useLoaded';
import type { SourceKind } from './define';
import type { AnySourceForm } from './form';

/** The form of a kind, whose chunk comes with the first use. */
export function useSourceForm(kind: SourceKind | undefined): Loaded<{ form: AnySourceForm }> {
  return useLoaded(kind?.loadForm);
}
