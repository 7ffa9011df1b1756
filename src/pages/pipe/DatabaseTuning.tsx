import { Anchor } from '@mantine/core';
import '@mantine/core/styles/Anchor.layer.css';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { PipeParams } from '../../pipes/commands';
import type { PipeView } from '../../pipes/view';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import { useDetails } from './useDetails';

interface DatabaseTuningProps {
  view: PipeView;
  params: PipeParams;
  /** Why there are no advanced settings. */
  why: string;
}

/** What a database pipe has in the place of advanced settings, and the way to change it. */
export function DatabaseTuning({ view, params, why }: DatabaseTuningProps) {
  const facts = useDetails(view.source.kind, view.source.body)?.tuning ?? [];
  return (
    <Panel title="Advanced settings">
      <div className="stack loose">
        <p className="soft">{why}</p>
        {facts.length > 0 ? <FactList facts={facts} /> : null}
        {view.capabilities.patches ? (
          <p>
            <EditLink params={params}>Change them on the edit page</EditLink>
          </p>
        ) : (
          <p className="soft">Pipes of this kind cannot be changed after creation.</p>
        )}
      </div>
    </Panel>
  );
}

function EditLink({ params, children }: { params: PipeParams; children: string }) {
  const router = useRouter();
  const href = `/services/${params.service}/pipes/${params.pipe}/edit?section=settings`;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <Anchor size="sm" underline="always" href={href} onClick={follow}>
      {children}
    </Anchor>
  );
}
