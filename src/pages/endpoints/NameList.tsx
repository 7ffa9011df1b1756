import { shownText } from '../../lib/shownText';
import { CopyButton } from '../../ui/CopyButton';
import classes from './endpoints.module.css';

/** So many names stand in a row; AWS gives one per zone. */
const SHOWN = 2;

interface NameListProps {
  label: string;
  /** Is the label written above the names? It is read out in any case. */
  shown?: boolean;
  names: readonly string[];
  /** In place of names; absent: nothing is drawn then. */
  none?: string;
}

/** DNS names, each to be copied; the rest is folded away. */
export function NameList({ label, shown = false, names, none }: NameListProps) {
  if (names.length === 0) return none === undefined ? null : <p className={classes.soft}>{none}</p>;
  const rest = names.slice(SHOWN);
  return (
    <div className={classes.nameList}>
      {shown ? <p className={classes.soft}>{label}</p> : null}
      <Names label={label} names={names.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{rest.length} more</summary>
          <Names label={`More ${label}`} names={rest} />
        </details>
      )}
    </div>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  return (
    <ul className={classes.names} aria-label={label}>
      {names.map((name) => (
        <li key={name}>
          <code title={shownText(name)}>{shownText(name)}</code>
          <CopyButton text={name} label={`Copy ${name}`} />
        </li>
      ))}
    </ul>
  );
}
