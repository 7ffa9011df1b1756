// Changing a service.
import { queryClient } from '../session/query';
import { cloud } from '../session/cloud';
import { serviceEndpoints } from './endpoints';
import { cdcScalingQuery, servicesQuery } from './queries';
import { cdcScalingOf, type ServiceCommand } from './wire';

/** Wakes, starts or stops a service. Waking and starting cost money: only ever on an explicit click. */
export async function commandService(org: string, service: string, command: ServiceCommand): Promise<void> {
  const answer = await cloud(serviceEndpoints.serviceState, { org, service }, { command });
  queryClient.setQueryData(servicesQuery(org).queryKey, (list) =>
    list?.map((each) => (each.id === service ? { ...each, ...answer } : each)),
  );
  void queryClient.invalidateQueries({ queryKey: servicesQuery(org).queryKey });
}

/** Asks for so many cores. Applied within minutes; reads show the old size until then. */
export async function setCdcCores(org: string, service: string, cores: number): Promise<void> {
  await cloud(serviceEndpoints.cdcScalingUpdate, { org, service }, cdcScalingOf(cores));
  void queryClient.invalidateQueries({ queryKey: cdcScalingQuery(org, service).queryKey });
}
