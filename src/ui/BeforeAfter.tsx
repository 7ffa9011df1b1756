import type { ReactNode } from 'react';
import classes from './BeforeAfter.module.css';

interface BeforeAfterProps {
  /** What the numbers are worth: estimate, prices of when. */
  caption: ReactNode;
  rows: readonly { label: string; now: string | undefined; after: string | undefined }[];
}

/** What a change does, side by side; a dash for what is not known. */
export function BeforeAfter({ caption, rows }: BeforeAfterProps) {
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Now</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{now ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
