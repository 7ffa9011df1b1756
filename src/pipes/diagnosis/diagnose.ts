// Why a pipe is slow or has failed: every rule that applies, the worst first.
import type { DiagnosisFinding, PipeFacts, DiagnosisRule } from './finding';
import { severities } from './finding';
import {
  cpuAtLimit,
  destinationPressure,
  errorsRising,
  memoryHigh,
  sharedCpuAtLimit,
  slowWhileIdle,
} from './load';
import { batchGapGrowing, changeLogGrows, pausedLogGrows } from './replication';
import { endpointNotReady, failed, internalError, serviceAsleep, stuck } from './state';

/** What stands in the way of all else goes first among findings of the same weight. */
export const rules: readonly DiagnosisRule[] = [
  serviceAsleep,
  endpointNotReady,
  failed,
  internalError,
  stuck,
  errorsRising,
  memoryHigh,
  cpuAtLimit,
  sharedCpuAtLimit,
  destinationPressure,
  changeLogGrows,
  batchGapGrowing,
  slowWhileIdle,
  pausedLogGrows,
];

export function diagnose(facts: PipeFacts): DiagnosisFinding[] {
  return rules
    .flatMap(({ id, applies }) => {
      const found = applies(facts);
      return found ? [{ id, ...found }] : [];
    })
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
