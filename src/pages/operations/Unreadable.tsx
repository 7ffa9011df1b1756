import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { count } from '../../lib/format';
import type { BadRecord } from '../../operations/readRecord';
import { discard, readBad } from '../../operations/store';
import { Banner } from '../../ui/Banner';

/** Says what is kept as a record of an operation and cannot be read as one, and offers to discard it. */
export function Unreadable() {
  const [bad, setBad] = useState<readonly BadRecord[]>([]);
  useEffect(() => {
    // Without storage there is nothing that could have been kept.
    readBad().then(setBad, () => undefined);
  }, []);
  if (bad.length === 0) return null;
  return (
    <Banner
      tone="warning"
      role="status"
      title={`${count(bad.length, 'record')} cannot be read.`}
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            void discard(bad.map(({ key }) => key)).then(
              () => setBad([]),
              () => undefined,
            )
          }
        >
          Discard
        </Button>
      }
    >
      Damaged, or written by another version of Penstock; an operation in it will not continue. It starts
      with: <code>{bad[0]?.text}</code>
    </Banner>
  );
}
