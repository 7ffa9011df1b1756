import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { Message } from '../../ui/Message';

/** A service without pipes: what they are, and where to read of them. */
export function NoPipes() {
  return (
    <Message
      icon={<IconInbox size={26} />}
      title="No pipes in this service yet"
      actions={
        <Button
          variant="default"
          component="a"
          href="https://clickhouse.com/docs/integrations/clickpipes"
          target="_blank"
          rel="noreferrer"
        >
          How ClickPipes work
        </Button>
      }
    >
      <p>
        A pipe brings rows from Kafka, Kinesis, Pub/Sub, object storage or a database into a table of this
        service.
      </p>
    </Message>
  );
}

/** Filters that leave nothing. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <Message
      icon={<IconFilterOff size={26} />}
      title="No pipe matches these filters"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      <p>There are pipes, but none that matches all of them.</p>
    </Message>
  );
}
