import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title?: string;
  /** Shown at the right of the title. */
  aside?: ReactNode;
  tone?: 'plain' | 'danger';
  children: ReactNode;
}

/** A titled block of a page. */
export function Panel({ title, aside, tone = 'plain', children }: PanelProps) {
  return (
    <section className={classes.panel} data-tone={tone} aria-label={title}>
      {title === undefined ? null : (
        <header className={classes.header}>
          <h2 className={classes.title}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
