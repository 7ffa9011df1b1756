import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useValues } from '../../form/useValues';
import { z } from '../../lib/zod';
import { scalingPatch, type ScalingPatch } from '../../pipes/scaling';
import { scalingValuesOf, sizeOf, type ScalingValues } from '../../pipes/scalingValues';
import type { PipeView } from '../../pipes/view';

/** Which of the two numbers are changed for all: pipes of different sizes may keep what is not. */
export interface ScaledParts {
  replicas: boolean;
  size: boolean;
}

/** The sliders of a bulk scaling, and the patch they amount to; undefined while nothing is chosen or out of bounds. */
export function useBulkScaling(views: readonly PipeView[]) {
  const [parts, setParts] = useState<ScaledParts>({ replicas: false, size: false });
  const now = views.find(({ traits }) => traits.scales)?.scaling;
  const { control } = useForm<ScalingValues>({
    defaultValues: scalingValuesOf(now ?? { replicas: 1, cpuMillicores: undefined, memoryGb: undefined }),
    mode: 'onChange',
  });
  const values = useValues(control);
  return { control, parts, setParts, patch: patchOf(values, parts) };
}

function patchOf(values: ScalingValues, parts: ScaledParts): ScalingPatch | undefined {
  const { cpuMillicores, memoryGb } = sizeOf(values);
  const parsed = z.safeParse(scalingPatch, {
    ...(parts.replicas ? { replicas: values.replicas } : {}),
    ...(parts.size ? { replicaCpuMillicores: cpuMillicores, replicaMemoryGb: memoryGb } : {}),
  });
  return parsed.success ? parsed.data : undefined;
}
