import { CopyButton } from '../../ui/CopyButton';
import classes from './endpoints.module.css';

/** So many names stand in a row; AWS gives one per zone. */
const SHOWN = 2;

/** DNS names, each to be copied; the rest is folded away. */
export function NameList({ names, none }: { names: readonly string[]; none: string }) {
  if (names.length === 0) return <span className={classes.soft}>{none}</span>;
  const rest = names.slice(SHOWN);
  return (
    <>
      <Names names={names.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{rest.length} more</summary>
          <Names names={rest} />
        </details>
      )}
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className={classes.names}>
      {names.map((name) => (
        <li key={name}>
          <code title={name}>{name}</code>
          <CopyButton text={name} label={`Copy ${name}`} />
        </li>
      ))}
    </ul>
  );
}
