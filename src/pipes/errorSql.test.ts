import { describe, expect, it } from 'vitest';
import { redactText } from '../lib/secrets/find';
import { logQueries, recordQueries } from './errorSql';

const unbounded = { hours: 6, timeColumn: '' } as const;

describe('queries for bad records', () => {
  it('quote every name that SQL would not read as one', () => {
    const { describe: columns, select } =
      recordQueries({ database: 'my-shop', table: 'orders' }, unbounded) ?? {};
    expect(columns).toBe('DESCRIBE TABLE `my-shop`.orders_clickpipes_error;');
    expect(select).toBe(
      'SELECT *\nFROM `my-shop`.orders_clickpipes_error\nLIMIT 100\nSETTINGS max_execution_time = 30;',
    );
  });

  it('put the suffix inside of the quotes and let no name end them', () => {
    const { select } = recordQueries({ database: 'db', table: 'a`; DROP TABLE b; --' }, unbounded) ?? {};
    expect(select).toContain('FROM db.`a\\`; DROP TABLE b; --_clickpipes_error`\n');
  });

  it('are bounded in time by a column that a person names', () => {
    const bounds = { hours: 24, timeColumn: ' event time ' } as const;
    const { select } = recordQueries({ table: 'orders' }, bounds) ?? {};
    expect(select).toBe(
      [
        'SELECT *',
        'FROM orders_clickpipes_error',
        'WHERE `event time` >= now() - INTERVAL 24 HOUR',
        'ORDER BY `event time` DESC',
        'LIMIT 100',
        'SETTINGS max_execution_time = 30;',
      ].join('\n'),
    );
  });

  it('are not there for a pipe that names no table', () => {
    expect(recordQueries({ database: 'db', table: '' }, unbounded)).toBeUndefined();
    expect(recordQueries(null, unbounded)).toBeUndefined();
  });
});

describe('queries for the log', () => {
  it('ask every replica, within limits', () => {
    expect(logQueries(unbounded)).toEqual({
      describe: 'DESCRIBE TABLE system.clickpipes_log;',
      select:
        "SELECT *\nFROM clusterAllReplicas('default', system.clickpipes_log)\nLIMIT 100\nSETTINGS max_execution_time = 30;",
    });
  });
});

it('are copied whole: there is nothing secret in them', () => {
  const bounds = { hours: 24, timeColumn: 'event_time' } as const;
  const texts = [logQueries(bounds), recordQueries({ database: 'default', table: 'orders' }, bounds)];
  for (const text of texts.flatMap((each) => Object.values(each ?? {}))) expect(redactText(text)).toBe(text);
});
