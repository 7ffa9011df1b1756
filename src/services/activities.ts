// Who did what to services, as the API tells. Of pipes its log knows nothing (api-notes 2.1).
import { queryOptions } from '@tanstack/react-query';
import { lookup } from '../lib/lookup';
import { cloud } from '../session/cloud';
import { noteUnread } from '../session/unread';
import { serviceEndpoints } from './endpoints';
import type { Activity } from './usageWire';

const FRESH_MS = 60_000;

/** Activities of the organization since a moment, ISO 8601. Read when asked for, not again by itself. */
export function activitiesQuery(org: string, since: string) {
  return queryOptions({
    queryKey: [serviceEndpoints.activities.path, { org, since }] as const,
    queryFn: async ({ signal, queryKey }) => {
      const query = { from_date: since };
      const activities = await cloud(serviceEndpoints.activities, { org }, undefined, { signal, query });
      noteUnread(queryKey, activities);
      return activities;
    },
    staleTime: FRESH_MS,
  });
}

const words: Readonly<Record<string, string>> = {
  service_create: 'Service created',
  service_start: 'Service started',
  service_stop: 'Service stopped',
  service_awaken: 'Service woken',
  service_idle: 'Service went idle',
  service_running: 'Service runs',
  service_partially_running: 'Service runs in part',
  service_delete: 'Service deleted',
  service_update_name: 'Service renamed',
  service_update_ip_access_list: 'IP access list of the service changed',
  service_update_autoscaling_memory: 'Memory limits of the service changed',
  service_update_autoscaling_idling: 'Idling of the service changed',
  service_update_autoscaling_replicas: 'Replicas of the service changed',
  service_update_max_allowable_replicas: 'Most replicas of the service changed',
  service_update_password: 'Password of the service changed',
  service_update_private_endpoints: 'Private endpoints of the service changed',
  service_update_backup_configuration: 'Backups of the service set up anew',
  service_update_release_channel: 'Release channel of the service changed',
  service_restore_backup: 'Backup restored to the service',
  service_maintenance_start: 'Maintenance of the service began',
  service_maintenance_end: 'Maintenance of the service ended',
};

/** What happened; a type we do not know keeps the server's word. */
export function activityWords({ type }: Activity): string {
  return (type && lookup(words, type)) || type || 'Activity without a type';
}

/** Who did it. */
export function actorWords({ actorType, actorDetails }: Activity): string {
  switch (actorType) {
    case 'system':
      return 'by ClickHouse Cloud';
    case 'support':
      return 'by ClickHouse support';
    case 'api':
      return 'with an API key';
    default:
      return actorDetails ? `by ${actorDetails}` : '';
  }
}
