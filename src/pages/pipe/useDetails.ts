import { useEffect, useState } from 'react';
import type { SourceDetails, SourceKind } from '../../sources/define';

/** The source in words; loads the kind's own chunk. */
export function useDetails(kind: SourceKind | undefined, arm: unknown): SourceDetails | undefined {
  const [describe, setDescribe] = useState<{ kind: SourceKind; with: (arm: unknown) => SourceDetails }>();
  useEffect(() => {
    let wanted = true;
    void kind?.loadDetails().then((loaded) => {
      if (wanted) setDescribe({ kind, with: loaded });
    });
    return () => {
      wanted = false;
    };
  }, [kind]);
  return describe !== undefined && describe.kind === kind ? describe.with(arm) : undefined;
}
