import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../lib/format';
import { JsonSyntaxError } from '../../lib/paste/jsonMistakes';
import { pastedBodies, type PastedBody } from '../../pipes/draft/import/bodies';
import { kindOfBody, RefusedBody } from '../../pipes/draft/import/given';
import { importBody } from '../../pipes/draft/import/importBody';
import { saveDraft } from '../../pipes/draft/drafts';
import { Banner } from '../../ui/Banner';
import { PartMissing } from '../../ui/loadPart';
import { Panel } from '../../ui/Panel';
import classes from './Gallery.module.css';

interface Outcome {
  made: number;
  /** Of those that no draft was made of: why, in the order in which they stand in the text. */
  refused: readonly string[];
}

/** Makes drafts of request bodies, a list of them, or answers of the API. */
export function ImportBody({ service }: { service: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const [isReading, setIsReading] = useState(false);
  const importText = async () => {
    setOutcome(undefined);
    const ids: string[] = [];
    const refused: { body: unknown; why: string }[] = [];
    let bodies: PastedBody[];
    try {
      bodies = pastedBodies(text);
    } catch (error) {
      return setOutcome({ made: 0, refused: [sentenceOf(error)] });
    }
    setIsReading(true);
    const read = await Promise.allSettled(bodies.map((body) => draftOf(service, body)));
    setIsReading(false);
    // Kept without a wait between them: a reload finds all or none, and the list is not drawn anew for each.
    for (const [index, each] of read.entries()) {
      if (each.status === 'fulfilled') {
        saveDraft(each.value.draft, each.value.secrets);
        ids.push(each.value.draft.id);
      } else {
        refused.push({ body: bodies[index]?.raw, why: sentenceOf(each.reason) });
      }
    }
    const [first] = ids;
    if (bodies.length === 1 && first !== undefined) {
      return navigate({
        to: '/services/$service/new',
        params: { service },
        search: { draft: first, step: 'connect' },
      });
    }
    setOutcome({ made: ids.length, refused: refused.map(({ why }) => why) });
    // Those that became drafts are not made twice by a second press.
    if (ids.length > 0) {
      setText(
        refused.length === 0
          ? ''
          : JSON.stringify(
              refused.map(({ body }) => body),
              null,
              2,
            ),
      );
    }
  };
  return (
    <Panel title="Import">
      <Textarea
        label="Request body as JSON"
        description="The body of a create request, a list of them, or what the API answered. Each becomes a draft; nothing is sent."
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
      />
      {outcome ? (
        <div className={classes.outcome}>
          <OutcomeBanner {...outcome} />
        </div>
      ) : null}
      <Button
        mt="sm"
        variant="default"
        disabled={text.trim() === ''}
        loading={isReading}
        onClick={() => void importText()}
      >
        Import
      </Button>
    </Panel>
  );
}

function OutcomeBanner({ made, refused }: Outcome) {
  if (refused.length === 0) {
    return (
      <Banner tone="quiet" role="status">
        {count(made, 'draft')} made. They are at the top of this page.
      </Banner>
    );
  }
  return (
    <Banner
      tone="bad"
      role="alert"
      title={
        made === 0 ? 'Not imported.' : `${count(made, 'draft')} made; what is left here was not imported.`
      }
    >
      {refused.length === 1 ? (
        refused[0]
      ) : (
        <ol>
          {refused.map((why, index) => (
            <li key={index}>{why}</li>
          ))}
        </ol>
      )}
    </Banner>
  );
}

/** Words of ours; those of the browser say nothing to a person. */
function sentenceOf(error: unknown): string {
  const isOurs =
    error instanceof RefusedBody || error instanceof JsonSyntaxError || error instanceof PartMissing;
  return isOurs ? error.message : 'It cannot be read. Check its values, or leave out what is unusual.';
}

async function draftOf(service: string, { raw, repeated }: PastedBody) {
  const kind = kindOfBody(raw);
  if (!kind.loadForm) throw new RefusedBody('Pipes of this kind cannot be created here.');
  const { form } = await kind.loadForm();
  return { draft: importBody(service, raw, kind, form, repeated), secrets: form.secrets };
}
