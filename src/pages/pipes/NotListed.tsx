import { Link } from '@tanstack/react-router';
import { notListed } from '../../pipes/created';
import type { PipeView } from '../../pipes/view';
import { Banner } from '../../ui/Banner';

/** Pipes that were made a moment ago and that the list does not have yet. */
export function NotListed({ service, views }: { service: string; views: readonly PipeView[] }) {
  const missing = notListed(service, views);
  if (missing.length === 0) return null;
  return (
    <Banner tone="busy" role="status" title="Created, not in the list yet:">
      {missing.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <Link to="/services/$service/pipes/$pipe" params={{ service, pipe: id }}>
            {name}
          </Link>
        </span>
      ))}
    </Banner>
  );
}
