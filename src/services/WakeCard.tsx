import { Button } from '@mantine/core';
import { IconMoon, IconPlayerPlay, IconSunrise } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { ApiError, describeError } from '../api/errors';
import { useOrganizationId } from '../session/cloud';
import { Banner } from '../ui/Banner';
import { loadPart } from '../ui/loadPart';
import { Message } from '../ui/Message';
import { part } from '../ui/part';
import { useService } from './queries';
import { isChanging, serviceMeaning, serviceName, startCommands } from './words';

const BringUpDialog = part(() => import('./BringUpDialog').then((m) => m.BringUpDialog));

interface WakeCardProps {
  serviceId: string;
  /** The state the API named when it refused with 424. */
  refusedState: string;
  /** What cannot be shown meanwhile: "pipes". */
  what: string;
  /** Tries the refused read again. */
  onAwake: () => void;
}

const LOOK_AGAIN_MS = 5_000;
/** Known clients wait ten minutes for a service to wake. */
const GIVE_UP_MS = 600_000;
const UP: readonly string[] = ['running', 'degraded', 'partially_running'];

/** In place of content the API refuses while the service does not run. Waking is always a click, never automatic. */
export function WakeCard({ serviceId, refusedState, what, onAwake }: WakeCardProps) {
  const org = useOrganizationId();
  const service = useService(serviceId);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [confirming, setConfirming] = useState(false);
  const state = service?.state ?? refusedState;
  const changing = isChanging(state);
  const waking = asked || changing;
  useRetryWhenUp(state, waking, onAwake);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(false);
      setFailure(
        new ApiError({ cause: 'unreachable', message: 'Ten minutes after it was asked it was not up.' }),
      );
    }, GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [asked]);

  const name = serviceName(service, serviceId);
  const stopped = refusedState === 'stopped' || state === 'stopped';
  const way = stopped ? startCommands.start : startCommands.awake;
  const run = async () => {
    setFailure(undefined);
    setAsked(true);
    try {
      const { bringUp } = await loadPart(() => import('./commands'));
      await bringUp(org, serviceId, way);
    } catch (error) {
      setAsked(false);
      setFailure(error);
    }
  };

  if (waking) {
    return (
      <Message
        role="status"
        tone="busy"
        icon={<IconSunrise size={26} />}
        title={`${changing ? serviceMeaning(state).label : 'Waking'} ${name}`}
      >
        <p>
          This takes from seconds to a few minutes. The {what} appear by themselves when the service runs.
        </p>
      </Message>
    );
  }
  return (
    <Message
      tone="quiet"
      icon={<IconMoon size={26} />}
      title={`${name} is ${stopped ? 'stopped' : refusedState}`}
      actions={
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => (stopped ? setConfirming(true) : void run())}
        >
          {way.verb} service
        </Button>
      }
    >
      <p>
        The API answers for {what} only while their service runs. {way.cost}
      </p>
      {failure ? (
        <Banner tone="bad" role="alert" title={`${describeError(failure).title}.`}>
          {describeError(failure).detail}
        </Banner>
      ) : null}
      {confirming ? (
        <Suspense fallback={null}>
          <BringUpDialog name={name} way={way} onConfirm={run} onClose={() => setConfirming(false)} />
        </Suspense>
      ) : null}
    </Message>
  );
}

/** Retries when the service comes up; while it wakes, every few seconds, for servers that do not tell its state. */
function useRetryWhenUp(state: string, waking: boolean, onAwake: () => void): void {
  const retry = useRef(onAwake);
  const up = UP.includes(state);
  const wasUp = useRef(up);
  useEffect(() => {
    retry.current = onAwake;
  });
  useEffect(() => {
    // Only a change counts: an old list may call a service running of which the API just said that it is idle.
    if (up && !wasUp.current) retry.current();
    wasUp.current = up;
  }, [up]);
  useEffect(() => {
    if (!waking) return undefined;
    const timer = setInterval(() => retry.current(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waking]);
}
