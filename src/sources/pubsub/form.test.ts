import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { pubsubExample } from '../../mock/examples/variations';
import { checkPubsubCreate } from '../../mock/rules/streams';
import { controlNames } from '../parts/testing/controlNames';
import { form, checkPubsub, type PubsubValues } from './form';
import { pubsubFormats, seekTypes } from './wire';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { fields } from './fields';
import { pubsubCreate } from './wire';

type PubsubCreate = z.output<typeof pubsubCreate>;
const pubsubToCreate = (values: PubsubValues) => toBody(fields, values) as PubsubCreate;
const pubsubFromCreate = (create: object) => fromBody(fields, create);
const emptyPubsub = (variant?: string) => emptyValues(fields, variant);

const filled: PubsubValues = {
  ...emptyPubsub(undefined),
  projectId: 'acme-prod',
  topic: 'orders',
  serviceAccountKey: 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=',
};
const found = (values: PubsubValues, severity: 'error' | 'warning') =>
  checkPubsub(values)
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);
const errorsOf = (change: Partial<PubsubValues>) => found({ ...filled, ...change }, 'error');
const bodyOf = (change: Partial<PubsubValues> = {}) => pubsubToCreate({ ...filled, ...change });
const from = (seekTimestamp: string) => ({ seekType: 'timestamp', seekTimestamp });

describe('the Pub/Sub form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(errorsOf({})).toEqual([]);
    expect(z.safeParse(pubsubCreate, bodyOf()).success).toBe(true);
    expect(bodyOf()).toEqual({
      format: 'JSONEachRow',
      projectId: 'acme-prod',
      topic: 'orders',
      authentication: 'SERVICE_ACCOUNT',
      seekType: 'earliest',
      serviceAccountKey: { serviceAccountFile: 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50In0=' },
    });
  });

  it('gives back a body as it is', () => {
    const { pubsub = {} } = pubsubExample.source;
    const full = {
      ...pubsub,
      seekType: 'timestamp' as const,
      seekTimestamp: '2026-04-10T12:00:00Z',
      filter: 'attributes:kind',
      enableOrdering: false,
      ackDeadline: 10,
    };
    for (const body of [pubsub, full]) {
      const values = pubsubFromCreate(body);
      expect(found(values, 'error')).toEqual([]);
      expect(pubsubToCreate(values)).toEqual(body);
    }
  });

  it.each<[string, Partial<PubsubValues>, string]>([
    ['no project', { projectId: '' }, 'projectId'],
    ['a project by its number', { projectId: '123456789012' }, 'projectId'],
    ['a short project', { projectId: 'acme' }, 'projectId'],
    ['a project that ends with a dash', { projectId: 'acme-prod-' }, 'projectId'],
    ['no topic', { topic: ' ' }, 'topic'],
    ['a topic by its full name', { topic: 'projects/acme-prod/topics/orders' }, 'topic'],
    ['no key', { serviceAccountKey: ' ' }, 'serviceAccountKey'],
    ['no time', from(''), 'seekTimestamp'],
    ['a time without seconds', from('2026-01-31T14:05Z'), 'seekTimestamp'],
    ['a time without zone', from('2026-01-31T14:05:00'), 'seekTimestamp'],
    ['a day that is not in the calendar', from('2026-02-30T14:05:00Z'), 'seekTimestamp'],
    ['a long filter', { filter: 'x'.repeat(257) }, 'filter'],
    ['a short deadline', { ackDeadline: '9' }, 'ackDeadline'],
    ['a long deadline', { ackDeadline: '601' }, 'ackDeadline'],
    ['a deadline that is not whole', { ackDeadline: '10.5' }, 'ackDeadline'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(errorsOf(change)).toEqual([field]);
  });

  it('takes a placeholder for the key, with a warning', () => {
    const placeholder = { serviceAccountKey: '<base64_encoded_service_account_json>' };
    expect(errorsOf(placeholder)).toEqual([]);
    expect(found({ ...filled, ...placeholder }, 'warning')).toEqual(['serviceAccountKey']);
    expect(bodyOf(placeholder)).toMatchObject({
      serviceAccountKey: { serviceAccountFile: '<base64_encoded_service_account_json>' },
    });
  });

  it.each<Partial<PubsubValues>>([
    { filter: 'x'.repeat(256) },
    { ackDeadline: '10' },
    { ackDeadline: '600' },
    { enableOrdering: 'true' },
    { projectId: 'a12345' },
    from('2026-01-31T14:05:00.5+01:00'),
  ])('takes %j', (change) => {
    expect(errorsOf(change)).toEqual([]);
    expect(pubsubToCreate(pubsubFromCreate(bodyOf(change)))).toEqual(bodyOf(change));
  });

  it('neither looks at nor sends a time where another start is chosen', () => {
    expect(errorsOf({ seekTimestamp: 'left over' })).toEqual([]);
    expect(bodyOf({ seekTimestamp: '2026-01-31T14:05:00Z' })).toEqual(bodyOf());
  });

  it('offers a control for every value, the time only where it is needed', () => {
    const connect = ['authentication', 'projectId', 'serviceAccountKey', 'topic'];
    expect(controlNames(form, 'connect', filled)).toEqual(connect);
    const data = ['ackDeadline', 'enableOrdering', 'filter', 'format', 'seekType'];
    expect(controlNames(form, 'data', filled)).toEqual(data);
    expect(controlNames(form, 'data', { ...filled, ...from('') })).toEqual(
      [...data, 'seekTimestamp'].toSorted(),
    );
  });

  it('gives, whatever passes its rules, a body that the API takes and that comes back', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        fc.pre(found(values, 'error').length === 0);
        const body = pubsubToCreate(values);
        expect(z.parse(pubsubCreate, body)).toEqual(body);
        expect(() => checkPubsubCreate(body)).not.toThrow();
        expect(pubsubToCreate(pubsubFromCreate(body))).toEqual(body);
      }),
    );
  });
});

const text = fc.oneof(fc.constantFrom('', ' ', 'x', ' x '), fc.string());
const anyValues = fc.record<PubsubValues>({
  projectId: fc.oneof(
    fc.constantFrom('acme-prod', ' acme-prod '),
    fc.stringMatching(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/),
  ),
  topic: fc.oneof(
    fc.constantFrom('orders', ' orders.v2 '),
    fc.stringMatching(/^[A-Za-z][\w.~%+-]{2,60}$/),
    text,
  ),
  authentication: fc.constant('SERVICE_ACCOUNT'),
  serviceAccountKey: fc.oneof(fc.base64String(), fc.constantFrom('<key>', ' e30=\n'), text),
  format: fc.constantFrom(...pubsubFormats),
  seekType: fc.constantFrom(...seekTypes),
  seekTimestamp: fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
      .map((date) => date.toISOString()),
    text,
  ),
  filter: fc.oneof(text, fc.string({ minLength: 240, maxLength: 280 })),
  enableOrdering: fc.constantFrom('', 'true', 'false'),
  ackDeadline: fc.oneof(fc.constantFrom('', ' '), fc.integer({ min: 9, max: 601 }).map(String)),
});
