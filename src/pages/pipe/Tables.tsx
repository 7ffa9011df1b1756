import type { TableRow } from '../../sources/define';
import { Panel } from '../../ui/Panel';
import { count } from '../../lib/format';
import classes from './pipe.module.css';

/** Tables or collections a database pipe replicates. */
export function Tables({ tables }: { tables: readonly TableRow[] }) {
  return (
    <Panel title="Tables" aside={<span className={classes.soft}>{count(tables.length, 'table')}</span>}>
      <div className={classes.scroll} role="region" aria-label="List of tables" tabIndex={0}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Target</th>
              <th scope="col">Engine</th>
              <th scope="col">Sorting key</th>
              <th scope="col">Excluded columns</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <tr key={`${table.source} ${table.target}`}>
                <td className={classes.code}>{table.source}</td>
                <td className={classes.code}>{table.target}</td>
                <td>{table.engine ?? 'Default'}</td>
                <td className={classes.code}>{table.sortingKeys.join(', ') || 'Primary key'}</td>
                <td className={classes.code}>{table.excludedColumns.join(', ') || 'None'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
