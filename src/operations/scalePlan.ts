// Scaling several pipes at once: those that have the size already are left out, and what it costs all together.
import { replicasUsdPerHour } from '../pipes/prices';
import type { PipeScaling, ScalingPatch } from '../pipes/scaling';
import type { PipeView } from '../pipes/view';
import type { Plan } from './plan';

/** What a pipe has after the patch; undefined where neither says. */
function after({ replicas, cpuMillicores, memoryGb }: PipeScaling, patch: ScalingPatch): PipeScaling {
  return {
    replicas: patch.replicas ?? replicas,
    cpuMillicores: patch.replicaCpuMillicores ?? cpuMillicores,
    memoryGb: patch.replicaMemoryGb ?? memoryGb,
  };
}

function isSame(a: PipeScaling, b: PipeScaling): boolean {
  return a.replicas === b.replicas && a.cpuMillicores === b.cpuMillicores && a.memoryGb === b.memoryGb;
}

function isKnown(
  scaling: PipeScaling,
): scaling is { replicas: number; cpuMillicores: number; memoryGb: number } {
  return Object.values(scaling).every((value) => value !== undefined);
}

/** The plan with those left out that the patch would not change. */
export function withoutUnchanged(plan: Plan, views: readonly PipeView[], patch: ScalingPatch): Plan {
  const scalings = new Map(views.map(({ id, scaling }) => [id, scaling]));
  return {
    ...plan,
    items: plan.items.map((item) => {
      const now = scalings.get(item.pipe);
      if (item.outcome !== 'waiting' || !now) return item;
      if (!isSame(now, after(now, patch))) return item;
      return { ...item, outcome: 'skipped' as const, message: 'It has this size already.' };
    }),
  };
}

/** USD per hour of these pipes together before and after the patch; undefined where one of them is not known. */
export function usdPerHour(
  views: readonly PipeView[],
  patch: ScalingPatch,
): { before: number | undefined; after: number | undefined } {
  return {
    before: sum(views.map(({ scaling }) => scaling)),
    after: sum(views.map(({ scaling }) => after(scaling, patch))),
  };
}

function sum(scalings: readonly PipeScaling[]): number | undefined {
  return scalings.every(isKnown)
    ? scalings.reduce((usd, scaling) => usd + replicasUsdPerHour(scaling.replicas, scaling), 0)
    : undefined;
}
