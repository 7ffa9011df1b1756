import { useQuery } from '@tanstack/react-query';
import { useWhyNot } from '../../pipes/actions/availability';
import type { PipeParams } from '../../pipes/commands';
import { settingsQuery } from '../../pipes/changeSettings';
import type { PipeView } from '../../pipes/view';
import { ReadFailure } from '../../services/ReadFailure';
import { StaleBanner } from '../../session/Freshness';
import { useFailure } from '../../session/useFailure';
import type { Family } from '../../sources/define';
import { Panel } from '../../ui/Panel';
import { DatabaseTuning } from './DatabaseTuning';
import { PipeSkeleton } from './PipeSkeleton';
import { SettingsForm } from './SettingsForm';

interface SettingsProps {
  view: PipeView;
  params: PipeParams;
}

/** The advanced settings of a pipe, or why it has none. */
export function Settings({ view, params }: SettingsProps) {
  const { family } = view.capabilities;
  const why = useWhyNot('settings', view, params.service);
  if (family === undefined) {
    return (
      <Panel title="Advanced settings">
        <p>{why}</p>
      </Panel>
    );
  }
  if (family === 'database') {
    return <DatabaseTuning view={view} params={params} why={why ?? ''} />;
  }
  return (
    <SettingsOf
      // What was typed for one pipe is not shown for another.
      key={view.id}
      view={view}
      params={params}
      family={family}
      why={why}
    />
  );
}

interface SettingsOfProps extends SettingsProps {
  family: Family;
  /** Why nothing can be changed now. */
  why: string | undefined;
}

function SettingsOf({ params, family, why }: SettingsOfProps) {
  const query = useQuery(settingsQuery(params));
  const failure = useFailure(query, params.pipe);
  if (query.data === undefined) {
    return failure ? (
      <ReadFailure
        error={failure}
        serviceId={params.service}
        what="settings"
        onRetry={() => void query.refetch()}
      />
    ) : (
      <PipeSkeleton />
    );
  }
  return (
    <>
      <StaleBanner query={query} />
      <SettingsForm read={query.data} params={params} family={family} why={why} />
    </>
  );
}
