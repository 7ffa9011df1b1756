import { IconPencilOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ActionButton } from '../../pipes/actions/ActionButton';
import type { Target } from '../../pipes/actions/actions';
import { useWhyNot } from '../../pipes/actions/availability';
import { keptEdit } from '../../pipes/edit/memory';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { pipeQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import type { Pipe } from '../../pipes/wire';
import { ReadFailure } from '../../services/ReadFailure';
import { useOrganizationId } from '../../session/cloud';
import { StaleBanner } from '../../session/Freshness';
import { useFailure } from '../../session/useFailure';
import { useSourceForm } from '../../sources/useSourceForm';
import { Message } from '../../ui/Message';
import { Page } from '../../ui/Page';
import { MissingPart } from '../../ui/MissingPart';
import { Skeleton } from '../../ui/Skeleton';
import { EditForm } from './EditForm';

/** Changes a pipe: its name, its way in, its tables or columns. What was typed stays while the tab does. */
export function EditPage() {
  const { service, pipe } = useParams({ from: '/app/services/$service/pipes/$pipe/edit' });
  return <OnePipe key={pipe} service={service} pipe={pipe} />;
}

function OnePipe({ service, pipe }: { service: string; pipe: string }) {
  const params = { org: useOrganizationId(), service, pipe };
  const query = useQuery(pipeQuery(params));
  const failure = useFailure(query, `${service}/${pipe}`);
  const view = query.data && viewPipe(query.data);
  const kind = view?.source.kind;
  const { module, missing, retry } = useSourceForm(kind);
  const form = module?.form;
  const editable = useMemo(() => (kind && form ? { kind, form } : undefined), [kind, form]);
  const why = useWhyNot('edit', view, service);
  // The form opens on an answer that is not from before this page, and then stays with it.
  const [base, setBase] = useState<Pipe | undefined>(keptEdit(pipe)?.base);
  const isFresh = query.data !== undefined && !query.isPlaceholderData && !query.isFetching;
  if (base === undefined && isFresh && why === undefined) setBase(query.data);

  if (!view) {
    return (
      <Page title="Edit pipe">
        {failure ? (
          <ReadFailure error={failure} serviceId={service} what="pipe" onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton height={240} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`Edit ${view.name}`}
      crumbs={
        <nav aria-label="Breadcrumb">
          <Link to="/services/$service/pipes/$pipe" params={{ service, pipe }}>
            {view.name}
          </Link>
        </nav>
      }
      meta={
        <>
          <PipeStatePill pipe={view.pipe} />
          <span>{view.source.label}</span>
        </>
      }
    >
      <StaleBanner query={query} />
      {base && editable ? (
        <EditForm base={base} view={view} editable={editable} params={params} onBase={setBase} />
      ) : why === undefined ? (
        missing ? (
          <MissingPart why={missing.message} onRetry={retry} />
        ) : (
          <Skeleton height={240} />
        )
      ) : (
        <NotNow view={view} why={why} params={params} />
      )}
    </Page>
  );
}

function NotNow({ view, params, why }: Target & { why: string }) {
  return (
    <Message
      icon={<IconPencilOff size={26} />}
      title="This pipe cannot be edited now"
      actions={
        <ActionButton action="clone" view={view} params={params}>
          Clone with changes
        </ActionButton>
      }
    >
      <p>{why}</p>
    </Message>
  );
}
