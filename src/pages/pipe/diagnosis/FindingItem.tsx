import { Anchor, Button } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import '@mantine/core/styles/Text.layer.css';
import { IconAlertOctagon, IconAlertTriangle, IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ActionButton } from '../../../pipes/actions/ActionButton';
import type { PipeParams } from '../../../pipes/commands';
import type {
  DiagnosisFinding,
  DiagnosisAction,
  RemedyPlace,
  Severity,
} from '../../../pipes/diagnosis/finding';
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
  finding: DiagnosisFinding;
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
  action: DiagnosisAction;
  view: PipeView;
  params: PipeParams;
}

function Action({ action, view, params }: ActionProps) {
  if (action.kind === 'open') return <OpenButton {...action} params={params} />;
  if (action.kind === 'action') {
    return (
      <ActionButton action={action.action} view={view} params={params} size="compact-sm">
        {action.words}
      </ActionButton>
    );
  }
  return <WakeButton serviceId={params.service} />;
}

function OpenButton({ place, words, params }: { place: RemedyPlace; words: string; params: PipeParams }) {
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

function WakeButton({ serviceId }: { serviceId: string }) {
  const service = useService(serviceId);
  return service ? <BringUpButton service={service} /> : null;
}
