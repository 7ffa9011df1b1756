// The lines of a cost report: warehouses, services and pipes by day.
import type { UsageCost } from '../../../services/usageWire';
import { cdcShareOf, pipeCost, round, serviceCost, existedBetween } from '../../metrics/cost';
import type { StoredPipe } from '../../state/pipe';
import type { StoredService } from '../../state/service';
import type { Tenant } from '../../tenants/tenant';
import type { Day } from './days';

type CostRecord = NonNullable<UsageCost['costs']>[number];

const DAY_MS = 86_400_000;
/** Today and yesterday may still change. */
const OPEN_DAYS = 2;

/**
 * Days that have not begun have no lines, nor do days before a pipe was made. One that was deleted stays on the bill.
 * `now` in epoch ms.
 */
export function costRecords(tenant: Tenant, days: readonly Day[], now: number): CostRecord[] {
  const begun = days.filter(({ from }) => from <= now);
  return begun.flatMap((day) =>
    [...tenant.services.values()].flatMap((service) => {
      const cdcShare = cdcShareOf(service, day.from, Math.min(day.to, now));
      const frame = frameOf(service, day, now);
      return [
        ...serviceCostRecords(service, frame, day, now),
        ...service.everyPipe.flatMap((pipe) => pipeCostRecord(pipe, frame, cdcShare, day, now)),
      ];
    }),
  );
}

function serviceCostRecords(service: StoredService, frame: CostRecord, day: Day, now: number): CostRecord[] {
  const name = service.facts.name ?? '';
  const storage = round(0.4 * (service.facts.minReplicaMemoryGb ?? 8) * 0.1);
  const compute = serviceCost(service, day.from, Math.min(day.to, now));
  const warehouse = service.facts.dataWarehouseId ?? service.id;
  return [
    {
      ...frame,
      serviceId: null,
      entityType: 'datawarehouse',
      entityId: warehouse,
      entityName: name,
      metrics: { storageCHC: storage, backupCHC: round(storage / 4) },
      totalCHC: round(storage + storage / 4),
    },
    {
      ...frame,
      entityType: 'service',
      entityId: service.id,
      entityName: name,
      metrics: { computeCHC: compute, publicDataTransferCHC: round(compute / 50) },
      totalCHC: round(compute + compute / 50),
    },
  ];
}

function pipeCostRecord(
  pipe: StoredPipe,
  frame: CostRecord,
  cdcShare: number,
  day: Day,
  now: number,
): CostRecord[] {
  if (!existedBetween(pipe, day.from, day.to)) return [];
  const end = Math.min(day.to, now, pipe.deletedAt ?? now);
  const metrics = pipeCost(pipe, cdcShare, day.from, end);
  const totalCHC = round(metrics.computeCHC + metrics.dataTransferCHC + metrics.initialLoadCHC);
  return [
    {
      ...frame,
      entityType: 'clickpipe',
      entityId: pipe.id,
      entityName: pipe.config.name ?? '',
      metrics,
      totalCHC,
    },
  ];
}

/** What all lines of a service on a day have in common. */
function frameOf(service: StoredService, day: Day, now: number): CostRecord {
  return {
    dataWarehouseId: service.facts.dataWarehouseId,
    serviceId: service.id,
    date: day.date,
    locked: day.from + OPEN_DAYS * DAY_MS <= now,
  };
}
