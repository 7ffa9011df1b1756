import { Anchor, Button } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/Text.layer.css';
import { IconAlertOctagon, IconAlertTriangle, IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { commandPipe, type PipeParams } from '../../../pipes/commands';
import type { Finding, FindingAction, Place, Severity } from '../../../pipes/diagnosis/finding';
import { useAllowed } from '../../../pipes/held';
import { useRequest } from '../../../pipes/requests';
import type { PipeView } from '../../../pipes/view';
import { BringUpButton } from '../../../services/BringUpButton';
import { useService } from '../../../services/queries';
import { Pill, type Tone } from '../../../ui/Pill';
import classes from './diagnosis.module.css';

const weights: Readonly<Record<Severity, { word: string; tone: Tone; icon: typeof IconAlertOctagon }>> = {
  bad: { word: 'Problem', tone: 'bad', icon: IconAlertOctagon },
  warning: { word: 'Warning', tone: 'warning', icon: IconAlertTriangle },
  note: { word: 'Note', tone: 'quiet', icon: IconInfoCircle },
};

interface FindingItemProps {
  finding: Finding;
  view: PipeView;
  params: PipeParams;
}

/** One finding: what it is, what was measured, and what helps. */
export function FindingItem({ finding, view, params }: FindingItemProps) {
  const { word, tone, icon: Icon } = weights[finding.severity];
  return (
    <li className={classes.finding}>
      <div className={classes.head}>
        <Pill tone={tone} icon={<Icon size={14} />}>
          {word}
        </Pill>
        <h3 className={classes.title}>{finding.title}</h3>
      </div>
      <ul className={classes.evidence}>
        {finding.evidence.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{finding.advice}</p>
      <div className={classes.actions}>
        {finding.action ? <Action action={finding.action} view={view} params={params} /> : null}
        <Anchor href={finding.docs.url} target="_blank" rel="noreferrer" size="sm" className={classes.docs}>
          {finding.docs.label} <IconExternalLink size={14} aria-hidden="true" />
        </Anchor>
      </div>
    </li>
  );
}

interface ActionProps {
  action: FindingAction;
  view: PipeView;
  params: PipeParams;
}

function Action({ action, view, params }: ActionProps) {
  if (action.kind === 'open') return <OpenButton {...action} params={params} />;
  if (action.kind === 'start') return <StartButton words={action.words} view={view} params={params} />;
  return <WakeButton serviceId={params.service} />;
}

function OpenButton({ place, words, params }: { place: Place; words: string; params: PipeParams }) {
  const { service, pipe } = params;
  return (
    <Button
      variant="default"
      size="compact-sm"
      renderRoot={(props) => {
        if (place === 'cdcCompute') {
          return <Link to="/services/$service/cdc-compute" params={{ service }} {...props} />;
        }
        if (place === 'endpoints') {
          return <Link to="/services/$service/endpoints" params={{ service }} {...props} />;
        }
        return (
          <Link
            to="/services/$service/pipes/$pipe"
            params={{ service, pipe }}
            search={{ tab: place }}
            resetScroll={false}
            {...props}
          />
        );
      }}
    >
      {words}
    </Button>
  );
}

/** The same command as the switch of the page, under the same rules. */
function StartButton({ words, view, params }: { words: string; view: PipeView; params: PipeParams }) {
  const request = useRequest(params.pipe);
  const decision = useAllowed('start', view);
  if (!decision.allowed) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={request !== undefined}
      onClick={() => void commandPipe(params, view.name, 'start')}
    >
      {request === undefined ? words : 'Requested'}
    </Button>
  );
}

function WakeButton({ serviceId }: { serviceId: string }) {
  const service = useService(serviceId);
  return service ? <BringUpButton service={service} /> : null;
}
