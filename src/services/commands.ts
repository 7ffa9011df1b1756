// Changing a service.
import { ApiError } from '../api/errors';
import { queryClient } from '../session/query';
import { cloud } from '../session/cloud';
import { serviceEndpoints } from './endpoints';
import { cdcScalingQuery, servicesQuery } from './queries';
import { cdcScalingOf, type ServiceCommand } from './wire';
import { wayUp, type WayUp } from './words';

/** Wakes, starts or stops a service. Waking and starting cost money: only ever on an explicit click. */
export async function commandService(org: string, service: string, command: ServiceCommand): Promise<void> {
  const answer = await cloud(serviceEndpoints.serviceState, { org, service }, { command });
  queryClient.setQueryData(servicesQuery(org).queryKey, (list) =>
    list?.map((each) => (each.id === service ? { ...each, ...answer } : each)),
  );
  void queryClient.invalidateQueries({ queryKey: servicesQuery(org).queryKey });
}

/**
 * Wakes or starts a service. Where no readable answer came, what its state has become decides: throws `ApiError` only if
 * nothing shows that it was taken.
 */
export async function bringUp(org: string, service: string, { command }: WayUp): Promise<void> {
  try {
    await commandService(org, service, command);
  } catch (error) {
    if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
    const services = await queryClient
      .fetchQuery({ ...servicesQuery(org), staleTime: 0 })
      // The first error is the one that speaks of what was asked for.
      .catch(() => []);
    const now = services.find(({ id }) => id === service);
    if (!now?.state || wayUp(now.state)) throw error;
  }
}

/** Asks for so many cores. Applied within minutes; reads show the old size until then. */
export async function setCdcCores(org: string, service: string, cores: number): Promise<void> {
  await cloud(serviceEndpoints.cdcScalingUpdate, { org, service }, cdcScalingOf(cores));
  void queryClient.invalidateQueries({ queryKey: cdcScalingQuery(org, service).queryKey });
}
