import type { ReactNode } from 'react';
import { shownText } from '../lib/shownText';
import { CopyButton } from './CopyButton';
import classes from './FactList.module.css';

interface FactLine {
  label: string;
  /** Absent: the line is left out. */
  value: ReactNode | undefined;
  /** A name, host or id: monospaced, with a copy button if it is a text. */
  code?: boolean | undefined;
}

/** Read-only fields of an object. */
export function FactList({ facts }: { facts: readonly FactLine[] }) {
  return (
    <dl className={classes.list}>
      {facts.map(({ label, value, code }) =>
        value === undefined ? null : (
          <div key={label} className={classes.line}>
            <dt className={classes.label}>{label}</dt>
            <dd className={classes.value} data-code={code}>
              <span>{typeof value === 'string' ? shownText(value) : value}</span>
              {code && typeof value === 'string' ? (
                <CopyButton text={value} label={`Copy ${label.toLowerCase()}`} />
              ) : null}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
