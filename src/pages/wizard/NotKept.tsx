import { valueAt } from '../../lib/jsonPaths';
import type { Draft } from '../../pipes/draft/draft';
import { labelOf } from '../../pipes/draft/labels';
import type { AnySourceForm } from '../../sources/form';
import { Banner } from '../../ui/Banner';

interface NotKeptProps {
  /** As it came out of the storage. */
  opened: Draft;
  /** As it is now. */
  draft: Draft;
  form: AnySourceForm;
}

/** Says which values are gone with a reload, because they were or held secrets, and were not given again. */
export function NotKept({ opened, draft, form }: NotKeptProps) {
  const same = (path: string) =>
    JSON.stringify(valueAt(opened, path)) === JSON.stringify(valueAt(draft, path));
  const labels = (opened.notKept ?? []).filter(same).map((path) => {
    const [of, name = ''] = path.split('.');
    return of === 'source' ? form.labelOf(name, draft.source) : labelOf(name);
  });
  if (labels.length === 0) return null;
  return (
    <Banner tone="warning" role="status" title="Not kept across the reload:">
      {[...new Set(labels)].join(', ')}. Secrets are never stored: give them again where the pipe needs them.
    </Banner>
  );
}
