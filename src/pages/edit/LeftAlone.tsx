import { useMemo } from 'react';
import { unsupportedParts } from '../../pipes/unsupportedParts';
import type { Pipe } from '../../pipes/wire';
import { Banner } from '../../ui/Banner';

const MOST_NAMED = 12;

/** What the pipe has and this form does not: a change leaves it as it is. */
export function LeftAlone({ pipe }: { pipe: Pipe }) {
  const found = useMemo(() => unsupportedParts(pipe), [pipe]);
  if (found.length === 0) return null;
  const more = found.length - MOST_NAMED;
  return (
    <Banner tone="warning" role="status" title="The form does not show everything about this pipe.">
      What is not sent stays as it is in the API; a list that is changed is replaced by what stands here.
      <ul>
        {found.slice(0, MOST_NAMED).map(({ path, why }) => (
          <li key={path}>
            <code>{path}</code>: {why}
          </li>
        ))}
        {more > 0 ? <li>and {more} more, which are under Configuration, as JSON</li> : null}
      </ul>
    </Banner>
  );
}
