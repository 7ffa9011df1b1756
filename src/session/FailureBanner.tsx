import type { ReactNode } from 'react';
import { describeError } from '../api/errors';
import { Banner } from '../ui/Banner';

/** Why a change was not made, where it was asked for. Nothing as long as there is no failure. */
export function FailureBanner({ failure, children }: { failure: unknown; children?: ReactNode }) {
  if (failure === undefined) return null;
  const { title, detail, requestId } = describeError(failure);
  return (
    <Banner tone="bad" role="alert" title={`${title}.`}>
      {detail} {requestId ? `Request ${requestId}.` : null} {children}
    </Banner>
  );
}
