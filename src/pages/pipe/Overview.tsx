import { Anchor } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/Text.layer.css';
import { IconArrowRight, IconExternalLink } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import type { PipeParams } from '../../pipes/commands';
import { UnreadLists } from '../../pipes/UnreadLists';
import type { PipeView } from '../../pipes/view';
import { engineName } from '../../pipes/wire';
import { Ago } from '../../ui/Ago';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import { part } from '../../ui/part';
import { Skeleton } from '../../ui/Skeleton';
import { ColumnsPanel } from './ColumnsPanel';
import classes from './pipe.module.css';
import { Tables } from './Tables';
import { useDetails } from './useDetails';

const Diagnosis = part(() => import('./diagnosis/Diagnosis').then((m) => m.Diagnosis));

/** What is wrong, if anything; source, destination and what is written where. */
export function Overview({ view, params }: { view: PipeView; params: PipeParams }) {
  const { pipe, source } = view;
  const details = useDetails(source.kind, source.body);
  const tables = source.kind?.tables(source.body) ?? [];
  const { kind } = source;
  return (
    <div className="stack">
      <p className={classes.meaning}>{view.meaning.meaning}</p>
      <Suspense fallback={null}>
        <Diagnosis view={view} params={params} />
      </Suspense>
      <UnreadLists pipe={pipe} />
      <div className={classes.flow}>
        <Panel
          title={kind === undefined ? `Source: ${source.id}` : `Source: ${source.label}`}
          aside={kind ? <DocsLink href={kind.docsUrl}>{kind.label} docs</DocsLink> : undefined}
        >
          {kind === undefined ? (
            <UnknownKind id={source.id} />
          ) : details === undefined ? (
            <Skeleton height={96} />
          ) : (
            <FactList facts={details.facts} />
          )}
        </Panel>
        <span className={classes.arrow} aria-hidden="true">
          <IconArrowRight size={22} />
        </span>
        <Panel title="Destination">
          <FactList facts={destinationFacts(view)} />
        </Panel>
      </div>
      <UnreadLists pipe={pipe} list="tables" />
      {tables.length > 0 ? <Tables tables={tables} /> : null}
      <UnreadLists pipe={pipe} list="columns" />
      {pipe.destination?.columns?.length ? <ColumnsPanel pipe={pipe} /> : null}
      <Panel title="Pipe">
        <FactList
          facts={[
            {
              label: 'Size',
              value: view.capabilities.scales ? (view.size ?? 'Not reported yet') : undefined,
            },
            { label: 'Pipe ID', value: view.id, code: true },
            { label: 'Service ID', value: pipe.serviceId ?? undefined, code: true },
            { label: 'Created', value: <Ago at={view.createdAt} /> },
            { label: 'Updated', value: <Ago at={view.updatedAt} /> },
          ]}
        />
      </Panel>
    </div>
  );
}

function destinationFacts({ pipe }: PipeView) {
  const { destination } = pipe;
  const definition = destination?.tableDefinition;
  const engine = engineName(definition?.engine?.type);
  const extras = [definition?.engine?.versionColumnId, ...(definition?.engine?.columnIds ?? [])].filter(
    Boolean,
  );
  return [
    { label: 'Database', value: destination?.database ?? undefined, code: true },
    { label: 'Table', value: destination?.table ?? undefined, code: true },
    { label: 'Table is managed', value: managed(destination?.managedTable) },
    {
      label: 'Engine',
      value: engine && [engine, extras.length > 0 ? `(${extras.join(', ')})` : ''].join(''),
    },
    { label: 'Sorting key', value: definition?.sortingKey?.join(', ') || undefined, code: true },
    { label: 'Partition by', value: definition?.partitionBy || undefined, code: true },
    { label: 'Primary key', value: definition?.primaryKey || undefined, code: true },
  ];
}

function managed(value: boolean | null | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return value ? 'By ClickPipes' : 'No, an existing table';
}

function UnknownKind({ id }: { id: string }) {
  return (
    <p>
      Penstock does not know sources of kind <code>{id}</code> yet. State, switch and delete work; what the
      API says of the source is under Configuration.
    </p>
  );
}

function DocsLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" size="sm" className={classes.docs}>
      {children} <IconExternalLink size={14} aria-hidden="true" />
    </Anchor>
  );
}
