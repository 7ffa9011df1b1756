import { Button } from '@mantine/core';
import { formatUsd } from '../../lib/format';
import {
  knownScaling,
  loadRows,
  loadWords,
  suggestedSize,
  suggestionWords,
  type KnownScaling,
  type ResourceUsage,
} from '../../pipes/headroom';
import { priceRows, PRICES_AS_OF, replicasUsdPerHour } from '../../pipes/prices';
import { scalingLabel, type PipeScaling } from '../../pipes/scaling';
import { Banner } from '../../ui/Banner';
import { BeforeAfter } from '../../ui/BeforeAfter';

interface ChangeProps {
  now: PipeScaling;
  wanted: KnownScaling;
  usage: ResourceUsage | undefined;
}

/** Size, price and load, before → after. */
export function ScalingChange({ now, wanted, usage }: ChangeProps) {
  const known = knownScaling(now);
  const before = known && replicasUsdPerHour(known.replicas, known);
  const after = replicasUsdPerHour(wanted.replicas, wanted);
  const load = usage && known ? loadRows(usage, known, wanted) : [];
  return (
    <BeforeAfter
      caption={
        <>
          Compute only, an estimate from the list prices of {PRICES_AS_OF}.
          {usage && load.length > 0 ? ` ${loadWords(usage)}` : ''}
        </>
      }
      rows={[
        { label: 'Size', now: scalingLabel(now), after: scalingLabel(wanted) },
        ...priceRows(before, after),
        ...load,
      ]}
    />
  );
}

interface AdviceProps {
  usage: ResourceUsage;
  now: PipeScaling;
  wanted: KnownScaling;
  onChoose: (size: KnownScaling) => void;
}

/** A size that fits better, where enough was seen to say so. */
export function Advice({ usage, now, wanted, onChoose }: AdviceProps) {
  const known = knownScaling(now);
  const size = known && suggestedSize(usage, known);
  if (!size || scalingLabel(size) === scalingLabel(wanted)) return null;
  const less = replicasUsdPerHour(known.replicas, known) - replicasUsdPerHour(size.replicas, size);
  return (
    <Banner tone="quiet" title={`${scalingLabel(size)} would fit.`}>
      {suggestionWords(usage, known, size)}, for {formatUsd(Math.abs(less))} an hour{' '}
      {less > 0 ? 'less' : 'more'}. Estimated from what was recorded.{' '}
      <Button variant="default" size="compact-sm" onClick={() => onChoose(size)}>
        Choose {scalingLabel(size)}
      </Button>
    </Banner>
  );
}
