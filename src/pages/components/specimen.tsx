// What the page of components is made of.
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** A component in its states, each named as somebody would ask for it. */
export interface Specimen {
  name: string;
  states: Readonly<Record<string, ReactNode>>;
}

export function nothing(): void {}

interface OpenedProps {
  word: string;
  draw: (close: () => void) => ReactNode;
}

/** For what lies over the page: drawn while it is asked for. */
export function Opened({ word, draw }: OpenedProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {word}
      </Button>
      {open ? draw(() => setOpen(false)) : null}
    </>
  );
}
