import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrganizationId } from '../session/cloud';
import { BringUpDialog } from './BringUpDialog';
import { bringUp } from './commands';
import type { Service } from './wire';
import { serviceName, startCommandFor } from './words';

/** Beside the state of a service that does not run: a way to wake or start it, after a question. Never by itself. */
export function BringUpButton({ service }: { service: Service }) {
  const org = useOrganizationId();
  const [asking, setAsking] = useState(false);
  const way = startCommandFor(service.state);
  if (!way) return null;
  const name = serviceName(service);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {way.verb}…<span className="visually-hidden"> {name}</span>
      </Button>
      {asking ? (
        <BringUpDialog
          name={name}
          way={way}
          onConfirm={() => bringUp(org, service.id, way)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
