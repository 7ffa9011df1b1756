import '@mantine/core/styles/Tabs.layer.css';
import { Button, Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { PUBLIC_API } from '../../api/curl';
import { z } from '../../lib/zod';
import { pipeCreateBody } from '../../pipes/writeEndpoints';
import { draftToBody, type Draft } from '../../pipes/draft/draft';
import { toCli } from '../../pipes/exports/cli';
import { toCurl } from '../../pipes/exports/curl';
import { toJson } from '../../pipes/exports/json';
import { replaceSecrets } from '../../pipes/exports/secrets';
import { toTerraform } from '../../pipes/exports/terraform';
import { useOrganizationId } from '../../session/cloud';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { CopyButton } from '../../ui/CopyButton';
import classes from './ReviewStep.module.css';
import { namedField } from './namedField';
import { SendPanel } from './SendPanel';
import type { StepInfo } from './steps';
import type { WizardStep } from '../wizardSearch';

interface ReviewStepProps {
  draft: Draft;
  kind: SourceKind;
  form: AnySourceForm;
  service: string;
  /** Steps with errors: the body is shown when there are none. */
  unfinished: readonly StepInfo[];
  onGo: (step: WizardStep) => void;
  /** Puts the server's words at the field they name. */
  onNamed: (step: WizardStep, field: string, message: string) => void;
}

/** What will be sent, exactly, in four languages; secrets as placeholders. Then: send. */
export function ReviewStep({ draft, kind, form, service, unfinished, onGo, onNamed }: ReviewStepProps) {
  if (unfinished.length > 0) {
    return (
      <Banner tone="warning" title="Some fields still need attention." role="status">
        <ul className={classes.list}>
          {unfinished.map(({ id, title }) => (
            <li key={id}>
              <Button variant="subtle" size="xs" onClick={() => onGo(id)}>
                {title}
              </Button>
            </li>
          ))}
        </ul>
      </Banner>
    );
  }
  return <Body draft={draft} kind={kind} form={form} service={service} onNamed={onNamed} />;
}

function Body({ draft, kind, form, service, onNamed }: Omit<ReviewStepProps, 'unfinished' | 'onGo'>) {
  const org = useOrganizationId();
  const [tab, setTab] = useState<string | null>('json');
  const body = useMemo(() => draftToBody(draft, form, kind.family), [draft, form, kind.family]);
  const fits = z.safeParse(pipeCreateBody, body);
  const { secrets } = replaceSecrets(body);
  const cli = toCli(body, { service });
  const terraform = toTerraform(body, { service });
  const texts: Record<string, { label: string; text: string; notes: readonly string[] }> = {
    json: { label: 'JSON', text: toJson(body), notes: [] },
    curl: { label: 'curl', text: toCurl(body, { baseUrl: PUBLIC_API, org, service }), notes: [] },
    cli: { label: 'clickhousectl', text: cli.command, notes: cli.notes },
    terraform: { label: 'Terraform', text: terraform.hcl, notes: terraform.notes },
  };
  return (
    <>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          {Object.entries(texts).map(([key, { label }]) => (
            <Tabs.Tab key={key} value={key}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(texts).map(([key, { label, text, notes }]) => (
          <Tabs.Panel key={key} value={key}>
            <div className={classes.tools}>
              <CopyButton text={text} label={`Copy as ${label}`} word="Copy" placeheld />
            </div>
            {notes.map((note) => (
              <Banner key={note} tone="quiet">
                {note}
              </Banner>
            ))}
            <div
              className={`code-box ${classes.code}`}
              role="region"
              aria-label={`Request as ${label}`}
              tabIndex={0}
            >
              <pre>{text}</pre>
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      {secrets.length === 0 ? null : (
        <p className="soft">
          Secrets are shown as placeholders: {secrets.map(({ label }) => label).join(', ')}. What you typed is
          sent in their place.
        </p>
      )}
      {fits.success ? (
        <SendPanel
          draft={draft}
          body={body}
          service={service}
          named={(detail) => namedField(detail, form)}
          onNamed={onNamed}
        />
      ) : (
        <Banner tone="bad" role="alert" title="The API would not accept this.">
          {fits.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}
        </Banner>
      )}
    </>
  );
}
