import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { downloadText } from '../../lib/download';
import { Banner } from '../../ui/Banner';
import { CopyButton } from '../../ui/CopyButton';
import classes from './ExportDialog.module.css';
import {
  exportNotes,
  exportSelection,
  formatLabels,
  suppliesOf,
  type Exported,
  type ExportFormat,
} from './selection';

interface ExportPanelProps {
  format: ExportFormat;
  pipes: readonly Exported[];
  org: string;
}

/** So much of a text is drawn; copies and files have all of it. */
const SHOWN_CHARACTERS = 60_000;

function hintOf(format: ExportFormat, several: boolean): string {
  switch (format) {
    case 'json':
      return several
        ? 'One body of a create for each pipe. Secrets stand as placeholders.'
        : 'The body of a create. Secrets stand as placeholders.';
    case 'curl':
      return `Creates ${several ? 'each pipe' : 'the pipe'} when it is run. The API key and the secrets come from environment variables.`;
    case 'terraform':
      return `Takes ${several ? 'the pipes' : 'the pipe'} under the control of Terraform. Then run terraform plan -generate-config-out=generated.tf, which writes the rest.`;
  }
}

/** One format: the text, and what it needs and lacks. */
export function ExportPanel({ format, pipes, org }: ExportPanelProps) {
  const written = useMemo(() => exportSelection(format, pipes, org), [format, pipes, org]);
  const notes = useMemo(() => exportNotes(format, pipes), [format, pipes]);
  const label = formatLabels[format];
  return (
    <div className="stack tight">
      {written === undefined ? null : (
        <div>
          <div className={classes.tools}>
            <p className={classes.hint}>{hintOf(format, pipes.length > 1)}</p>
            <CopyButton text={written.text} label={`Copy as ${label}`} word="Copy" placeheld />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={15} aria-hidden="true" />}
              onClick={() => downloadText(written.file, written.text, 'text/plain;charset=utf-8')}
            >
              Download
            </Button>
          </div>
          <div
            className={`code-box ${classes.code}`}
            role="region"
            aria-label={`Export as ${label}`}
            tabIndex={0}
          >
            <pre>{written.text.slice(0, SHOWN_CHARACTERS)}</pre>
          </div>
          {written.text.length > SHOWN_CHARACTERS ? (
            <p className="soft">Only the beginning is shown. Copy and Download have all of it.</p>
          ) : null}
        </div>
      )}
      {notes.length > 0 ? (
        <Banner
          tone="warning"
          title={written === undefined ? 'It cannot be written in this form.' : 'Not everything is in it.'}
        >
          <ul className={classes.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {written === undefined || format === 'terraform' ? null : <Supplies pipes={pipes} />}
    </div>
  );
}

/** What the API does not tell, and has to come from elsewhere. */
function Supplies({ pipes }: { pipes: readonly Exported[] }) {
  const supplies = useMemo(() => suppliesOf(pipes), [pipes]);
  const several = pipes.length > 1;
  return (
    <section aria-label="To be supplied">
      {supplies.length === 0 ? null : (
        <>
          <h3 className={classes.heading}>The API does not tell these. Supply them:</h3>
          <ul className={classes.supplies}>
            {supplies.map(({ placeholder, label, pipe, optional }) => (
              <li key={placeholder}>
                <code>{placeholder}</code> {label}
                {several ? ` of ${pipe}` : ''}
                {optional ? ', if it has one; take it out otherwise' : ''}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        Nor does it tell roles: add <code>destination.roles</code> if a pipe has any of its own.
      </p>
    </section>
  );
}
