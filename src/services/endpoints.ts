// The endpoint table of organizations and services.
import { endpoint } from '../api/endpoint';
import { list } from '../api/schema';
import { z } from '../lib/zod';
import { activity, usageCost } from './usageWire';
import { cdcScaling, cdcScalingPatch, organization, service, serviceCommands } from './wire';

const ORGANIZATION = '/v1/organizations/:org';
const SERVICE = `${ORGANIZATION}/services/:service` as const;
const CDC_SCALING = `${SERVICE}/clickpipesCdcScaling` as const;

export const serviceEndpoints = {
  /** A key belongs to exactly one organization. */
  organizationList: endpoint('GET', '/v1/organizations', { result: list(organization) }),
  organizationGet: endpoint('GET', ORGANIZATION, { result: organization }),
  serviceList: endpoint('GET', `${ORGANIZATION}/services`, {
    result: list(service),
    query: ['filter'],
  }),
  serviceGet: endpoint('GET', SERVICE, { result: service }),
  serviceState: endpoint('PATCH', `${SERVICE}/state`, {
    body: z.strictObject({ command: z.enum(serviceCommands) }),
    result: service,
  }),

  /** Not there before the first database pipe of the service was provisioned. */
  cdcScalingGet: endpoint('GET', CDC_SCALING, { result: cdcScaling, dialect: 'cdcScaling' }),
  /** Takes minutes to apply; reads show the old numbers until then. */
  cdcScalingUpdate: endpoint('PATCH', CDC_SCALING, {
    body: cdcScalingPatch,
    result: cdcScaling,
    dialect: 'cdcScaling',
  }),

  /** Exposition text. Scraping does not wake an idle service. */
  servicePrometheus: endpoint('GET', `${SERVICE}/prometheus`, {
    result: 'text',
    query: ['filtered_metrics'],
  }),
  organizationPrometheus: endpoint('GET', `${ORGANIZATION}/prometheus`, {
    result: 'text',
    query: ['filtered_metrics'],
  }),
  /** At most 31 UTC days, both ends included. */
  usageCost: endpoint('GET', `${ORGANIZATION}/usageCost`, {
    result: usageCost,
    query: ['from_date', 'to_date'],
  }),
  activities: endpoint('GET', `${ORGANIZATION}/activities`, {
    result: list(activity),
    isOptional: true,
    query: ['from_date', 'to_date'],
  }),
};
