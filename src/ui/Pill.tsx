import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleFilled,
  IconHelpCircle,
  IconLoader2,
  IconXboxX,
} from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './Pill.module.css';

export type Tone = 'good' | 'warning' | 'bad' | 'busy' | 'quiet' | 'done';

const iconOfTone: Readonly<Record<Tone, ReactElement>> = {
  good: <IconCircleFilled size={14} />,
  warning: <IconAlertTriangle size={14} />,
  bad: <IconXboxX size={14} />,
  busy: <IconLoader2 size={14} />,
  quiet: <IconHelpCircle size={14} />,
  done: <IconCircleCheck size={14} />,
};

interface PillProps {
  tone: Tone;
  /** Where the word has one of its own; else it is that of the tone. */
  icon?: ReactNode;
  children: ReactNode;
  /** Explains the word; read out as well. */
  title?: string | undefined;
}

/** A state in word, icon and colour. */
export function Pill({ tone, icon = iconOfTone[tone], children, title }: PillProps) {
  return (
    <span className={classes.pill} data-tone={tone} title={title}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      {children}
    </span>
  );
}
