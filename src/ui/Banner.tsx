import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  tone: 'busy' | 'warning' | 'bad' | 'quiet';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}

/** A line across a page or form: something is stale, failed, or worth knowing before a click. */
export function Banner({ tone, title, children, actions, role }: BannerProps) {
  const Icon = tone === 'bad' || tone === 'warning' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.banner} data-tone={tone} role={role}>
      <Icon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.text}>
        {title ? <strong>{title}</strong> : null}
        {title && children ? ' ' : null}
        {children}
      </div>
      {actions}
    </div>
  );
}
