// What the organization was billed, and who did what: both read only.
import { lenient, list, openEnum, shown } from '../api/schema';
import { z } from '../lib/zod';

const readText = lenient(shown());
const credits = lenient(z.number());

/** One entity on one UTC day, in ClickHouse Credits (CHC). */
const usageCostRecord = z.object({
  dataWarehouseId: readText,
  serviceId: readText,
  /** `2026-03-30`. */
  date: readText,
  entityType: lenient(openEnum(['datawarehouse', 'service', 'clickpipe'])),
  entityId: readText,
  entityName: readText,
  metrics: lenient(
    z.object({
      storageCHC: credits,
      backupCHC: credits,
      computeCHC: credits,
      dataTransferCHC: credits,
      initialLoadCHC: credits,
      publicDataTransferCHC: credits,
      interRegionTier1DataTransferCHC: credits,
      interRegionTier2DataTransferCHC: credits,
      interRegionTier3DataTransferCHC: credits,
      interRegionTier4DataTransferCHC: credits,
    }),
  ),
  totalCHC: credits,
  /** A locked day no longer changes. */
  locked: lenient(z.boolean()),
});

export const usageCost = z.object({
  grandTotalCHC: credits,
  costs: lenient(list(usageCostRecord)),
});
export type UsageCost = z.output<typeof usageCost>;

export const activity = z.object({
  id: z.string(),
  createdAt: readText,
  type: readText,
  actorType: lenient(openEnum(['user', 'support', 'system', 'api'])),
  actorId: readText,
  actorDetails: readText,
  actorIpAddress: readText,
  organizationId: readText,
  serviceId: readText,
  userAgent: readText,
  targetKeyId: readText,
  keyUpdateType: readText,
});
export type Activity = z.output<typeof activity>;
