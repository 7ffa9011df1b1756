// Changing a service.
import { ApiError, saidFurther } from '../api/errors';
import { queryClient } from '../session/query';
import { carryOut, carryOutOrThrow } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { sameKey } from '../session/store';
import { serviceEndpoints } from './endpoints';
import { cdcScalingQuery, servicesQuery } from './queries';
import { cdcScalingOf, type CdcScaling, type Service, type ServiceCommand } from './wire';
import { serviceName, startCommandFor, type StartCommand } from './words';

/** The service as its list shows it now, if it is up or on its way there. Throws `ApiError`. */
export async function lookWhetherUp(org: string, service: string): Promise<Service | undefined> {
  const services = await cloud(serviceEndpoints.serviceList, { org }, undefined, { priority: 'person' });
  const now = services.find(({ id }) => id === service);
  return now?.state && !startCommandFor(now.state) ? now : undefined;
}

/**
 * Wakes or starts a service: only ever on an explicit click, for both cost money. Where no readable answer came, what its
 * state has become decides: throws `ApiError` if nothing shows that it was taken.
 */
export async function bringUp(org: string, service: string, { command }: StartCommand): Promise<void> {
  const current = sameKey();
  const body: { command: ServiceCommand } = { command };
  const known = queryClient.getQueryData(servicesQuery(org).queryKey)?.find(({ id }) => id === service);
  const params = { org, service };
  const { result } = await carryOutOrThrow<Service>(
    changeOf('wake', serviceEndpoints.serviceState, params, { name: serviceName(known, service), body }),
    () => cloud(serviceEndpoints.serviceState, params, body),
    () => lookWhetherUp(org, service),
  ).catch((error: unknown) => {
    if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
    throw saidFurther(
      error,
      'The service does not show that it comes up. Check its state before you try again.',
    );
  });
  if (!current()) return;
  queryClient.setQueryData(servicesQuery(org).queryKey, (list) =>
    list?.map((each) => (each.id === service ? { ...each, ...result } : each)),
  );
  void queryClient.invalidateQueries({ queryKey: servicesQuery(org).queryKey });
}

/** Does CDC compute show so many cores? */
export function showsCores({ replicaCpuMillicores }: CdcScaling, cores: number): boolean {
  return replicaCpuMillicores === cores * 1000;
}

/**
 * Asks for so many cores. Applied within minutes; reads show the old size until then, so that a look tells little where no
 * answer came. `confirmed`: the API took it, or shows it. Throws `ApiError` for what was certainly not done.
 */
export async function setCdcCores(
  org: string,
  service: string,
  cores: number,
): Promise<{ confirmed: true } | { confirmed: false; error: ApiError }> {
  const current = sameKey();
  const params = { org, service };
  const body = cdcScalingOf(cores);
  const carried = await carryOut<CdcScaling>(
    changeOf('cdcScale', serviceEndpoints.cdcScalingUpdate, params, { name: 'CDC compute', body }),
    () => cloud(serviceEndpoints.cdcScalingUpdate, params, body),
    async () => {
      const now = await cloud(serviceEndpoints.cdcScalingGet, params, undefined, { priority: 'person' });
      return showsCores(now, cores) ? now : undefined;
    },
  );
  if (current()) void queryClient.invalidateQueries({ queryKey: cdcScalingQuery(org, service).queryKey });
  return carried.confirmed || carried.seen !== undefined
    ? { confirmed: true }
    : { confirmed: false, error: carried.error };
}
