import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { PipeParams } from '../../../pipes/commands';
import { diagnose } from '../../../pipes/diagnosis/diagnose';
import { supportText } from '../../../pipes/diagnosis/supportText';
import { requestsAbout } from '../../../pipes/recentRequests';
import type { PipeView } from '../../../pipes/view';
import { CopyButton } from '../../../ui/CopyButton';
import { Panel } from '../../../ui/Panel';
import classes from './diagnosis.module.css';
import { FindingItem } from './FindingItem';
import { useFacts } from './useFacts';

const FIRST = 3;

/** Why the pipe is slow or has failed. Not there for a pipe that is well. */
export function Diagnosis({ view, params }: { view: PipeView; params: PipeParams }) {
  const facts = useFacts(view, params);
  const findings = diagnose(facts);
  const [all, setAll] = useState(false);
  const list = useId();
  if (findings.length === 0 && view.meaning.group !== 'attention') return null;
  const more = findings.length - FIRST;
  return (
    <Panel
      title="Diagnosis"
      aside={
        <CopyButton
          label="Copy for support"
          word="Copy for support"
          text={supportText(facts, findings, params, requestsAbout(params.pipe))}
        />
      }
    >
      {findings.length === 0 ? (
        <p className={classes.soft}>
          Nothing so far explains this state. While this page is open, Penstock checks the numbers every 30
          seconds; most rules need a few minutes of them.
        </p>
      ) : (
        <ul className={classes.findings} id={list}>
          {findings.slice(0, all ? undefined : FIRST).map((finding) => (
            <FindingItem key={finding.id} finding={finding} view={view} params={params} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more}
          aria-expanded={all}
          aria-controls={list}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `${more} more`}
        </Button>
      ) : null}
    </Panel>
  );
}
