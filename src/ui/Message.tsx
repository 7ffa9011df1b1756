import type { ReactNode } from 'react';
import classes from './Message.module.css';
import type { Tone } from './Pill';

interface MessageProps {
  title: string;
  children?: ReactNode;
  tone?: Tone;
  icon?: ReactNode;
  actions?: ReactNode;
  /** `alert` is read out at once: for failures of what a person just did. */
  role?: 'alert' | 'status';
}

/** A centred sentence in place of content: nothing here, not found, failed, asleep. */
export function Message({ title, children, tone = 'quiet', icon, actions, role }: MessageProps) {
  return (
    <div className={classes.message} role={role}>
      {icon ? (
        <div className={classes.icon} data-tone={tone} aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.text}>{children}</div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
