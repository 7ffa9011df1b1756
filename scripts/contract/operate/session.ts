// The session of the driven pages with the mock cloud, with a clock in hand, and what they send.
import { waitFor } from '@testing-library/react';
import { vi } from 'vitest';
import { z } from '../../../src/lib/zod';
import { asContinuous, publishedExamples } from '../../../src/mock/examples/published';
import { mockClient, START } from '../../../src/mock/testing/mockClient';
import { tenantIds } from '../../../src/mock/tenants/layout';
import type { PipeCreateBody } from '../../../src/pipes/writeEndpoints';
import type { PipeParams } from '../../../src/pipes/commands';
import { pipe as pipeSchema, type Pipe } from '../../../src/pipes/wire';
import {
  reversePrivateEndpoint,
  type ReversePrivateEndpoint,
} from '../../../src/services/privateEndpoints/wire';
import { resetTransport, setTransport } from '../../../src/session/cloud';
import { lock, openWith } from '../../../src/session/store';

const KEY = 'demo-operate';
/** So many ms apart, calls stay within the rate limit. */
const STEP_MS = 2_000;
const HOUR_MS = 3_600_000;

export const client = mockClient(KEY, { stepMs: STEP_MS });

const { organization, services } = tenantIds(KEY);
export const SERVICE_ID = services[0]?.id ?? '';

export interface SentRequest {
  method: string;
  path: string;
  body: unknown;
  /** Of the answer. */
  status: number;
}
let sent: SentRequest[] = [];
let now = START;

/** Signs in and puts the mock cloud under the client. */
export function signInToMock(): void {
  // Only the date: what waits for a timer or an answer waits for a real one.
  vi.useFakeTimers({ toFake: ['Date'], now });
  setTransport(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    client.advance(STEP_MS);
    const response = await client.cloud.fetch(new Request(url, init));
    if (typeof init?.body === 'string') {
      const body = JSON.parse(init.body) as unknown;
      sent.push({ method: init.method ?? 'GET', path: url.pathname, body, status: response.status });
    }
    return response;
  });
  openWith({ keyId: KEY, keySecret: 'secret', organizationId: organization });
}

/** Signs out, and gives the client and the date back. */
export function signOutOfMock(): void {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
}

/** An hour passes: the request budget is full again, and what was on its way has arrived. */
export function passHour(): void {
  now += HOUR_MS;
  vi.setSystemTime(now);
  client.advance(HOUR_MS);
}

/** What was sent with a body since this was asked last, once there is something. */
export async function takeSent(): Promise<readonly SentRequest[]> {
  await waitFor(() => {
    // A size that multiplies the bill is asked about.
    const asked = [...document.querySelectorAll('button')].find((each) =>
      each.textContent.startsWith('Scale for '),
    );
    if (asked && !asked.disabled && asked.dataset['loading'] === undefined) asked.click();
    if (sent.length === 0) throw new Error('Nothing was sent.');
  });
  const taken = sent;
  sent = [];
  return taken;
}

/** Makes a pipe and waits until it is at rest. */
export async function makePipe(body: PipeCreateBody): Promise<Pipe> {
  const { id } = await client.result<Pipe>('POST', client.pipes, body);
  passHour();
  return readPipe(id);
}

/** Makes the published pipe of a kind, without settings of its own. */
export function makePublished(kind: 'kafka' | 'objectStorage' | 'postgres'): Promise<Pipe> {
  const { kafka, s3, postgres } = publishedExamples;
  const { settings: _settings, ...body }: PipeCreateBody = { kafka, objectStorage: s3, postgres }[kind];
  return makePipe(asContinuous(body));
}

export async function readPipe(id: string | undefined): Promise<Pipe> {
  return z.parse(pipeSchema, await client.result('GET', `${client.pipes}/${id}`));
}

export function paramsOf({ id }: Pipe): PipeParams {
  return { org: organization, service: SERVICE_ID, pipe: id ?? '' };
}

export async function readEndpoints(): Promise<readonly ReversePrivateEndpoint[]> {
  const list = await client.result('GET', `${client.service}/clickpipesReversePrivateEndpoints`);
  return z.parse(z.array(reversePrivateEndpoint), list);
}
