import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDuration } from '../../../lib/format';
import {
  LOG_DAYS,
  logQueries,
  recordQueries,
  sqlHours,
  type ErrorQueries,
  type SqlBounds,
} from '../../../pipes/errorSql';
import type { PipeView } from '../../../pipes/view';
import { CodeBlock } from '../../../ui/CodeBlock';
import { Panel } from '../../../ui/Panel';
import classes from './metrics.module.css';

const HOUR_MS = 3_600_000;

/** Where the errors of a pipe are to be read, since the API does not tell them. */
export function ErrorSql({ view }: { view: PipeView }) {
  if (view.capabilities.family === 'database') return <ConsoleOnly />;
  return (
    <>
      <p className="soft">
        The Cloud API counts errors but does not show them. These queries read them in ClickHouse, where they
        are kept for {LOG_DAYS} days. Run them in the SQL console; Penstock sends none of them.
      </p>
      <RecordsPanel view={view} />
      <QueryPanel
        title="System log"
        what="Network, connection and authentication errors, of all pipes of the service."
        queriesFor={logQueries}
      />
    </>
  );
}

function RecordsPanel({ view }: { view: PipeView }) {
  const { destination } = view.pipe;
  if (!destination?.table) {
    return (
      <Panel title="Bad records">
        <p>
          The API names no destination table for this pipe, so Penstock does not know where its bad records
          are.
        </p>
      </Panel>
    );
  }
  return (
    <QueryPanel
      title="Bad records"
      what="Records that could not be read or do not fit the table, with the whole message. They may hold personal data. The table exists once there was such a record."
      queriesFor={(bounds) => recordQueries(destination, bounds)}
    />
  );
}

interface QueryPanelProps {
  title: string;
  what: string;
  queriesFor: (bounds: SqlBounds) => ErrorQueries | undefined;
}

function QueryPanel({ title, what, queriesFor }: QueryPanelProps) {
  const [bounds, setBounds] = useState<SqlBounds>({ hours: 24, timeColumn: '' });
  const queries = queriesFor(bounds);
  if (!queries) return null;
  return (
    <Panel title={title}>
      <div className="stack tight">
        <p className={classes.plain}>{what}</p>
        <p className={classes.plain}>
          Check first which columns there are: ClickHouse does not document them.
        </p>
        <CodeBlock label={`${title}: columns`} text={queries.describe} />
        <div className={classes.bounds}>
          <TextInput
            label="Time column"
            description="As DESCRIBE shows it. Without one the query has no time filter."
            placeholder="event_time"
            value={bounds.timeColumn}
            onChange={({ currentTarget }) => setBounds({ ...bounds, timeColumn: currentTarget.value })}
          />
          <NativeSelect
            label="Not older than"
            description={bounds.timeColumn.trim() === '' ? 'Needs a time column.' : 'From now.'}
            disabled={bounds.timeColumn.trim() === ''}
            value={String(bounds.hours)}
            data={sqlHours.map((hours) => ({
              value: String(hours),
              label: formatDuration(hours * HOUR_MS),
            }))}
            onChange={({ currentTarget }) => {
              const hours = sqlHours.find((each) => String(each) === currentTarget.value);
              if (hours !== undefined) setBounds({ ...bounds, hours });
            }}
          />
        </div>
        <CodeBlock label={`${title}: query`} text={queries.select} />
      </div>
    </Panel>
  );
}

function ConsoleOnly() {
  return (
    <Panel title="Logs">
      <p>
        ClickPipes keeps the logs of database pipes in the ClickHouse Cloud console only: open the pipe there
        and look at its logs. Neither the API nor a table of the service has them.
      </p>
    </Panel>
  );
}
