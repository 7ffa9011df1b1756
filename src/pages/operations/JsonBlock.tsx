import classes from './operations.module.css';

/** A body as it is sent, in a frame that scrolls. */
export function JsonBlock({ value, label }: { value: unknown; label: string }) {
  return (
    <div className={classes.json} role="region" aria-label={label} tabIndex={0}>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </div>
  );
}
