// How long things take in the mock cloud, ms. The real ones take seconds to minutes (api-notes 6.5); these are long
// enough to be seen and short enough to wait for.

const second = 1_000;

/** Streaming and object storage: Stopping until Stopped. */
export const STOP_MS = 3 * second;
/** Streaming and object storage after a start: Provisioning until Running. */
export const START_MS = 4 * second;
/** Database pipes: Pausing until Paused. */
export const PAUSE_MS = 3 * second;
/** Database pipes after a start: a short Setup until Running. */
export const RESUME_MS = 2 * second;
/** Database pipes: Modifying until Running, after tables were taken away. */
export const MODIFY_MS = 3 * second;

export const CREATE_STREAM = { unknownMs: 1 * second, provisioningMs: 4 * second } as const;
export const CREATE_DATABASE = {
  provisioningMs: 5 * second,
  setupMs: 3 * second,
  snapshotMs: 12 * second,
} as const;
/** Object storage that is read once: Running until Completed. */
export const READ_ONCE_MS = 15 * second;
export const RESYNC = { setupMs: 2 * second, snapshotMs: 10 * second, swapMs: 3 * second } as const;

/** An idle service: awaking until running. */
export const WAKE_MS = 6 * second;
/** A service: starting until running, and stopping until stopped. */
export const SERVICE_SWITCH_MS = 20 * second;
/** Until new CDC compute shows in reads. */
export const CDC_SCALING_MS = 180 * second;

/** A reverse private endpoint: Provisioning until Ready or PendingAcceptance. */
export const ENDPOINT_PROVISION_MS = 8 * second;
/** The owner of an endpoint service takes so long to accept, refuse or forget a connection. */
export const ENDPOINT_ACCEPT_MS = 30 * second;
/** A deleted endpoint: Deleting until it is gone. */
export const ENDPOINT_DELETE_MS = 3 * second;
