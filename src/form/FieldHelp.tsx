import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface Help {
  /** One line: what it is and what to give. */
  help?: ReactNode;
  /** What holds when it is left empty. */
  defaultsTo?: string | undefined;
  docs?: string | undefined;
}

/** The line between a label and its control. */
export function fieldHelp({ help, defaultsTo, docs }: Help): ReactNode {
  if (help === undefined && defaultsTo === undefined && docs === undefined) return undefined;
  return (
    <>
      {help}
      {defaultsTo === undefined ? null : ` Defaults to ${defaultsTo}.`}
      {docs === undefined ? null : (
        <>
          {' '}
          <a href={docs} target="_blank" rel="noreferrer">
            Docs <IconExternalLink size={12} aria-hidden="true" />
          </a>
        </>
      )}
    </>
  );
}
