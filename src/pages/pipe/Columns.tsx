import { count } from '../../lib/format';
import type { Pipe } from '../../pipes/wire';
import { Panel } from '../../ui/Panel';
import classes from './pipe.module.css';

/** Destination columns with the source field each is filled from. */
export function Columns({ pipe }: { pipe: Pipe }) {
  const columns = pipe.destination?.columns ?? [];
  const sourceOf = new Map(pipe.fieldMappings?.map((each) => [each.destinationField, each.sourceField]));
  return (
    <Panel title="Columns" aside={<span className={classes.soft}>{count(columns.length, 'column')}</span>}>
      <div className={classes.scroll} role="region" aria-label="List of columns" tabIndex={0}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Type</th>
              <th scope="col">Source field</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, type }) => (
              <tr key={name}>
                <td className={classes.code}>{name}</td>
                <td className={classes.code}>{type}</td>
                <td className={classes.code}>
                  {sourceOf.get(name) ?? <span className={classes.soft}>same name</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
