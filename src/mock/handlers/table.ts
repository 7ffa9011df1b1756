// Every line of the endpoint tables with the function that serves it. The type sees to it that none is missing.
import { authoringHandlers } from './authoring/authoring';
import { billingHandlers } from './billing/billing';
import type { HandlerTable } from './handler';
import { discoveryHandlers } from './discovery/discovery';
import { metricsHandlers } from './metrics/metrics';
import { organizationHandlers } from './organizations/organizations';
import { pipeHandlers } from './pipes/pipes';
import { settingsHandlers } from './pipes/settings';
import { privateEndpointHandlers } from './privateEndpoints/privateEndpoints';
import { cdcScalingHandlers } from './services/cdcScaling';
import { serviceHandlers } from './services/services';

export const handlers: HandlerTable = {
  ...organizationHandlers,
  ...serviceHandlers,
  ...cdcScalingHandlers,
  ...privateEndpointHandlers,
  ...pipeHandlers,
  ...settingsHandlers,
  ...authoringHandlers,
  ...discoveryHandlers,
  ...metricsHandlers,
  ...billingHandlers,
};
