import type { ReactNode } from 'react';
import classes from './Pill.module.css';

export type Tone = 'good' | 'warning' | 'bad' | 'busy' | 'quiet' | 'done';

interface PillProps {
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
  /** Explains the word; read out as well. */
  title?: string | undefined;
}

/** A state in word, icon and colour. */
export function Pill({ tone, icon, children, title }: PillProps) {
  return (
    <span className={classes.pill} data-tone={tone} title={title}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      {children}
    </span>
  );
}
