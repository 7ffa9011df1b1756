import { Button } from '@mantine/core';
import { count, formatUsd } from '../../lib/format';
import { suggestedShared, suggestionWords, type ResourceUsage } from '../../pipes/headroom';
import { cdcUsdPerHour } from '../../pipes/prices';
import { Banner } from '../../ui/Banner';
import { cdcSizes, coresOf, cdcSizeOf, cdcSizeWords } from './cdcSize';

interface CdcAdviceProps {
  usage: ResourceUsage;
  /** Cores. */
  now: number;
  wanted: number;
  onChoose: (cores: number) => void;
}

/** A size that fits better, where enough was seen to say so. */
export function CdcAdvice({ usage, now, wanted, onChoose }: CdcAdviceProps) {
  const size = suggestedShared(usage, cdcSizeOf(now), cdcSizes);
  if (!size || coresOf(size) === wanted) return null;
  const cores = coresOf(size);
  const less = cdcUsdPerHour(now) - cdcUsdPerHour(cores);
  return (
    <Banner tone="quiet" title={`${cdcSizeWords(cores)} would fit.`}>
      {suggestionWords(usage, cdcSizeOf(now), size)}, for {formatUsd(Math.abs(less))} an hour{' '}
      {less > 0 ? 'less' : 'more'}. An estimate from what was seen; a load of all rows needs more while it
      runs.{' '}
      <Button variant="default" size="compact-sm" onClick={() => onChoose(cores)}>
        Choose {count(cores, 'core')}
      </Button>
    </Banner>
  );
}
