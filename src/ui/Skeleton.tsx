import classes from './Skeleton.module.css';

/** A grey bar in the place of a text that is on its way. */
export function Skeleton({ width = '100%', height = 14 }: { width?: number | string; height?: number }) {
  return <span className={classes.skeleton} style={{ width, height }} aria-hidden="true" />;
}
