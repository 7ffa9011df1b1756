import { Button } from '@mantine/core';
import { IconFileBroken, IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { isRefusal } from '../../api/errors';
import { lookup } from '../../lib/lookup';
import { getDraft, removeDraft } from '../../pipes/draft/drafts';
import { fitDraft } from '../../pipes/draft/fitValues';
import { pipesQuery } from '../../pipes/queries';
import { ReadFailure } from '../../services/ReadFailure';
import { useService } from '../../services/queries';
import { serviceName } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import { kindById } from '../../sources/registry';
import { useSourceForm } from '../../sources/useSourceForm';
import { Message } from '../../ui/Message';
import { MissingPart } from '../../ui/MissingPart';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { DraftBoundary } from './DraftBoundary';
import { DraftNotice } from './DraftNotice';
import { WizardForms } from './WizardForms';
import { Gallery } from './Gallery';

/** Makes a pipe: choose a source, then go through its steps. The draft and the step are in the URL. */
export function NewPipePage() {
  const { service } = useParams({ from: '/app/services/$service/new' });
  const { draft: draftId } = useSearch({ from: '/app/services/$service/new' });
  const name = serviceName(useService(service), service);
  const crumbs = (
    <nav aria-label="Breadcrumb">
      <Link to="/services/$service/pipes" params={{ service }}>
        Pipes of {name}
      </Link>
    </nav>
  );
  // Whether a pipe can be made here at all is known from reading those there are.
  const pipes = useQuery({ ...pipesQuery({ org: useOrganizationId(), service }), refetchInterval: false });
  if (isRefusal(pipes.error, 403) || isRefusal(pipes.error, 404)) {
    return (
      <Page title="New pipe" crumbs={crumbs}>
        <ReadFailure
          error={pipes.error}
          serviceId={service}
          what="pipes"
          onRetry={() => void pipes.refetch()}
        />
      </Page>
    );
  }
  return draftId === undefined ? (
    <Page title="New pipe" crumbs={crumbs}>
      <Gallery service={service} />
    </Page>
  ) : (
    <DraftPage key={draftId} draftId={draftId} service={service} crumbs={crumbs} />
  );
}

interface DraftPageProps {
  draftId: string;
  service: string;
  crumbs: ReactNode;
}

function DraftPage({ draftId, service, crumbs }: DraftPageProps) {
  const [draft] = useState(() => getDraft(draftId));
  const kind = draft && kindById(draft.kind);
  const { module, missing, retry } = useSourceForm(kind);
  const form = module?.form;
  const fitted = useMemo(() => draft && form && fitDraft(draft, form), [draft, form]);
  if (!draft || !kind?.loadForm) {
    return (
      <NoDraft
        service={service}
        crumbs={crumbs}
        title="This draft is not here"
        why="It was discarded, made in another browser or with a key of another organization, or its pipe was created."
      />
    );
  }
  if (form && !fitted) {
    return (
      <NoDraft
        service={service}
        crumbs={crumbs}
        title="This draft cannot be read"
        why="What this browser keeps of it is damaged, or was written by another version of Penstock. Discard it, and begin a new pipe."
        onDiscard={() => removeDraft(draftId)}
      />
    );
  }
  const label =
    draft.variant === undefined ? kind.label : (lookup(kind.variants, draft.variant) ?? kind.label);
  return (
    <Page title={`New pipe from ${label}`} crumbs={crumbs}>
      <DraftNotice id={draftId} />
      {form && fitted ? (
        <DraftBoundary fallback={<BrokenDraft id={draftId} service={service} />}>
          <WizardForms draft={fitted} kind={kind} form={form} service={service} />
        </DraftBoundary>
      ) : missing ? (
        <MissingPart why={missing.message} onRetry={retry} />
      ) : (
        <Skeleton height={240} />
      )}
    </Page>
  );
}

function BrokenDraft({ id, service }: { id: string; service: string }) {
  const navigate = useNavigate();
  const discard = () => {
    removeDraft(id);
    void navigate({ to: '/services/$service/new', params: { service } });
  };
  return (
    <Message
      icon={<IconFileBroken size={26} />}
      title="This draft cannot be shown"
      actions={<Button onClick={discard}>Discard draft</Button>}
    >
      <p>Something in it is not what its form expects. Other drafts and new pipes are not affected.</p>
    </Message>
  );
}

interface NoDraftProps {
  service: string;
  crumbs: ReactNode;
  title: string;
  why: string;
  /** Called on the way to a new pipe. */
  onDiscard?: () => void;
}

function NoDraft({ service, crumbs, title, why, onDiscard }: NoDraftProps) {
  return (
    <Page title="New pipe" crumbs={crumbs}>
      <Message
        icon={<IconFileOff size={26} />}
        title={title}
        actions={
          <Button
            onClick={onDiscard}
            renderRoot={(props) => <Link to="/services/$service/new" params={{ service }} {...props} />}
          >
            {onDiscard ? 'Discard and begin a new pipe' : 'Begin a new pipe'}
          </Button>
        }
      >
        <p>{why}</p>
      </Message>
    </Page>
  );
}
