import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PipeCreateBody } from '../../pipes/authoring';
import { draftFromBody } from '../../pipes/draft/draft';
import { saveDraft } from '../../pipes/draft/drafts';
import { sourceKinds } from '../../sources/registry';
import { Banner } from '../../ui/Banner';
import { Panel } from '../../ui/Panel';

/** Makes drafts of request bodies: one, or a list of them. */
export function ImportBody({ service }: { service: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string>();
  const read = async () => {
    setFailure(undefined);
    try {
      const parsed: unknown = JSON.parse(text);
      const bodies = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
      const ids = [];
      for (const body of bodies) ids.push(await keep(service, body));
      const [first] = ids;
      if (ids.length === 1 && first !== undefined) {
        await navigate({
          to: '/services/$service/new',
          params: { service },
          search: { draft: first, step: 'connect' },
        });
      } else setText('');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Panel title="Import">
      <Textarea
        label="Request body as JSON"
        description="The body of a create request, or a list of them. Each becomes a draft; nothing is sent."
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
      />
      {failure === undefined ? null : (
        <Banner tone="bad" role="alert" title="Not imported.">
          {failure}
        </Banner>
      )}
      <Button mt="sm" variant="default" disabled={text.trim() === ''} onClick={() => void read()}>
        Import
      </Button>
    </Panel>
  );
}

async function keep(service: string, body: unknown): Promise<string> {
  const source = typeof body === 'object' && body !== null && 'source' in body ? (body.source as object) : {};
  const kind = sourceKinds.find(({ id }) => Object.hasOwn(source, id));
  if (!kind?.loadForm) throw new Error('The body names no kind of source that pipes can be made of here.');
  const { form } = await kind.loadForm();
  const arm = (source as Record<string, { type?: unknown } | null>)[kind.id];
  const variant = typeof arm?.type === 'string' ? arm.type : Object.keys(kind.variants)[0];
  // Whatever does not fit is seen in the form, where the rules are.
  const draft = draftFromBody(service, kind.id, variant, body as Partial<PipeCreateBody>, form);
  saveDraft(draft, form.secrets);
  return draft.id;
}
