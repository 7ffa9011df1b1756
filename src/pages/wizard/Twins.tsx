import { Button } from '@mantine/core';
import { useState } from 'react';
import { describeError } from '../../api/errors';
import { formatDateTime } from '../../lib/format';
import { parseTime } from '../../lib/time';
import { deletePipe } from '../../pipes/deletePipe';
import type { Made } from '../../pipes/create';
import { Banner } from '../../ui/Banner';
import { useAttempt } from '../../ui/useAttempt';

interface TwinsProps {
  made: Made;
  params: { org: string; service: string };
  /** Called with the pipe that is kept. */
  onSettled: (pipe: string) => void;
}

/** One creation made several pipes: which they are, with a way to be rid of the newer ones. */
export function Twins({ made: { pipe, twins }, params, onSettled }: TwinsProps) {
  const { busy, failure, attempt } = useAttempt();
  const [left, setLeft] = useState(twins);
  const remove = async () => {
    for (const { id } of left) {
      await deletePipe({ ...params, pipe: id });
      setLeft((before) => before.filter((each) => each.id !== id));
    }
    onSettled(pipe.id);
  };
  const all = [pipe, ...left];
  return (
    <Banner tone="bad" role="alert" title={`${all.length} pipes of this name were created.`}>
      <p>
        You pressed once, but the request arrived several times: browsers repeat one whose connection breaks.
        Each of them reads the source and writes to the same table.
      </p>
      <ul>
        {all.map(({ id, createdAt }) => {
          const at = parseTime(createdAt);
          return (
            <li key={id}>
              <code>{id}</code>
              {at === undefined ? null : `, ${formatDateTime(at)}`}
            </li>
          );
        })}
      </ul>
      {failure === undefined ? null : (
        <p>
          {describeError(failure).title}. {describeError(failure).detail}
        </p>
      )}
      <Button color="danger" size="xs" loading={busy} onClick={() => void attempt(remove)}>
        Delete the newer {left.length === 1 ? 'one' : left.length}
      </Button>{' '}
      <Button variant="default" size="xs" disabled={busy} onClick={() => onSettled(pipe.id)}>
        Keep all
      </Button>
    </Banner>
  );
}
