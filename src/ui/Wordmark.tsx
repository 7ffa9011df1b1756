import classes from './Wordmark.module.css';

/** Name and mark. The mark: a gate across a pipe. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={classes.mark}>
        <rect width="32" height="32" rx="8" />
        <path d="M5 12h9v8H5zM18 12h9v8h-9z" />
        <path d="M14 7h4v18h-4z" className={classes.gate} />
      </svg>
      <span className={classes.name}>Penstock</span>
    </span>
  );
}
