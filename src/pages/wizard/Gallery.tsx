import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../lib/format';
import { newDraft, type Draft } from '../../pipes/draft/draft';
import { useSentDraft } from '../../operations/useOperations';
import {
  removeBadDraft,
  removeDraft,
  saveDraft,
  useBadDrafts,
  useDraftStatus,
  useDrafts,
} from '../../pipes/draft/drafts';
import type { SourceKind } from '../../sources/define';
import { kindById, sourceKinds } from '../../sources/registry';
import { Ago } from '../../ui/Ago';
import { notify } from '../../ui/notify';
import { Panel } from '../../ui/Panel';
import { DraftBoundary } from './DraftBoundary';
import classes from './Gallery.module.css';
import { ImportBody } from './ImportBody';

function sayNotLoaded(error: unknown): void {
  notify({
    tone: 'bad',
    title: 'The form could not be loaded',
    message: error instanceof Error ? error.message : 'Reload the page and try again.',
  });
}

interface Tile {
  kind: SourceKind;
  variant: string | undefined;
  label: string;
}

const tiles: readonly Tile[] = sourceKinds
  .filter((kind) => kind.loadForm !== undefined)
  .flatMap((kind): Tile[] => {
    const variants = Object.entries(kind.variants);
    if (variants.length === 0) return [{ kind, variant: undefined, label: kind.label }];
    return variants.map(([variant, label]) => ({ kind, variant, label }));
  });

const families = { stream: 'Streams', files: 'Object storage', database: 'Databases' } as const;

/** A tile per flavour of source; drafts and imports beside it. */
export function Gallery({ service }: { service: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/);
  const found = tiles.filter(({ kind, label }) =>
    words.every((word) => `${label} ${kind.label}`.toLowerCase().includes(word)),
  );
  const begin = async ({ kind, variant }: Tile) => {
    if (!kind.loadForm) return;
    const { form } = await kind.loadForm();
    const draft = newDraft(service, kind.id, variant === kind.impliedVariant ? undefined : variant, form);
    saveDraft(draft, form.secrets);
    await navigate({
      to: '/services/$service/new',
      params: { service },
      search: { draft: draft.id, step: 'connect' },
    });
  };
  return (
    <>
      <Drafts service={service} />
      <TextInput
        className={classes.search}
        aria-label="Search sources"
        placeholder="Search sources"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {(['stream', 'files', 'database'] as const).map((family) => {
        const group = found.filter(({ kind }) => kind.family === family);
        return group.length === 0 ? null : (
          <section key={family} aria-label={families[family]}>
            <h2 className={classes.heading}>{families[family]}</h2>
            <div className={classes.tiles}>
              {group.map((tile) => (
                <button
                  key={`${tile.kind.id} ${tile.variant ?? ''}`}
                  type="button"
                  className={classes.tile}
                  onClick={() => void begin(tile).catch(sayNotLoaded)}
                >
                  <tile.kind.icon size={24} aria-hidden="true" />
                  <span>
                    <span className={classes.label}>{tile.label}</span>
                    {tile.label === tile.kind.label ? null : <span className="small">{tile.kind.label}</span>}
                    {tile.kind.preview ? <span className={classes.badge}>Preview</span> : null}
                  </span>
                </button>
              ))}
            </div>
          </section>
        );
      })}
      {found.length === 0 ? <p>No source has that name. Try a part of it.</p> : null}
      <ImportBody service={service} />
    </>
  );
}

function Drafts({ service }: { service: string }) {
  const mine = useDrafts().filter((draft) => draft.service === service);
  const bad = useBadDrafts();
  if (mine.length + bad.length === 0) return null;
  return (
    <Panel title="Drafts">
      <ul className={classes.drafts}>
        {mine.toReversed().map((draft) => (
          <DraftBoundary key={draft.id} fallback={<BrokenLine id={draft.id} />}>
            <DraftLine draft={draft} service={service} />
          </DraftBoundary>
        ))}
        {bad.map(({ key, length }) => (
          <li key={key} className={classes.draft}>
            <span>A draft that cannot be read</span>
            <span className="small">{count(length, 'character')} that are no draft</span>
            <DiscardButton name="that cannot be read" onClick={() => removeBadDraft(key)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DraftLine({ draft, service }: { draft: Draft; service: string }) {
  const sent = useSentDraft(draft.id);
  const kind = kindById(draft.kind);
  const name = draft.destination.name.trim() || 'Pipe without a name';
  const status = useDraftStatus(draft.id);
  return (
    <li className={classes.draft}>
      <Link to="/services/$service/new" params={{ service }} search={{ draft: draft.id, step: 'connect' }}>
        {name}
      </Link>
      <span className="small">
        {draft.variant === undefined ? kind?.label : (kind?.variants[draft.variant] ?? kind?.label)}
      </span>
      <span className="small">
        <Ago at={draft.updatedAt} />
      </span>
      {sent ? (
        <Link to="/operations/$operation" params={{ operation: sent.id }}>
          Sent, outcome unknown
        </Link>
      ) : null}
      {status === 'unkept' ? (
        <span className="small">Not kept: the storage of this browser is full or switched off</span>
      ) : null}
      <DiscardButton name={name} onClick={() => removeDraft(draft.id)} />
    </li>
  );
}

function BrokenLine({ id }: { id: string }) {
  return (
    <li className={classes.draft}>
      <span>A draft that cannot be shown</span>
      <DiscardButton name="that cannot be shown" onClick={() => removeDraft(id)} />
    </li>
  );
}

function DiscardButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconTrash size={14} aria-hidden="true" />}
      aria-label={`Discard draft ${name}`}
      onClick={onClick}
    >
      Discard
    </Button>
  );
}
