// What the commands of `clickhousectl cloud clickpipe create` have in common. All flags after
// crates/clickhousectl/src/cloud/clickpipes.rs (September 2026) in ClickHouse/clickhousectl.
import { value, type Rules } from './rules';

export interface Command {
  /** The kind in the tool's words. */
  name: string;
  /** Fields of the source. */
  flags: Rules;
  /** Writes one table whose columns are named, or as many as the database has? */
  target: 'table' | 'database';
}

export const login: Rules = {
  'credentials.username': value('--username'),
  'credentials.password': value('--password'),
};
