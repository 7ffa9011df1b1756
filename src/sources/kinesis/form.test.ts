import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { checkKinesisCreate } from '../../mock/rules/streams';
import { controlNames } from '../parts/testing/controlNames';
import { form, checkKinesis, type KinesisValues } from './form';
import { iteratorTypes, kinesisAuthentications, kinesisFormats } from './wire';
import { fromBody, toBody } from '../body';
import { emptyValues } from '../fields';
import { fields } from './fields';
import { kinesisCreate } from './wire';

type KinesisCreate = z.output<typeof kinesisCreate>;
const kinesisToCreate = (values: KinesisValues) => toBody(fields, values) as KinesisCreate;
const kinesisFromCreate = (create: object) => fromBody(fields, create);
const emptyKinesis = (variant?: string) => emptyValues(fields, variant);

const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-x';
const filled: KinesisValues = {
  ...emptyKinesis(undefined),
  region: 'eu-central-1',
  streamName: 'orders',
  accessKeyId: 'AKIA',
  secretKey: ' secret ',
};
const found = (values: KinesisValues, severity: 'error' | 'warning') =>
  checkKinesis(values)
    .filter((finding) => finding.severity === severity)
    .map(({ field }) => field);
const errorsOf = (change: Partial<KinesisValues>) => found({ ...filled, ...change }, 'error');
const bodyOf = (change: Partial<KinesisValues> = {}) => kinesisToCreate({ ...filled, ...change });
const at = (timestamp: string) => ({ iteratorType: 'AT_TIMESTAMP', timestamp });

describe('the Kinesis form', () => {
  it('gives a body that the API takes, and only what is set', () => {
    expect(errorsOf({})).toEqual([]);
    expect(z.safeParse(kinesisCreate, bodyOf()).success).toBe(true);
    expect(bodyOf()).toEqual({
      format: 'JSONEachRow',
      region: 'eu-central-1',
      streamName: 'orders',
      iteratorType: 'TRIM_HORIZON',
      authentication: 'IAM_USER',
      accessKey: { accessKeyId: 'AKIA', secretKey: ' secret ' },
    });
  });

  it('gives the published body as it is', () => {
    const { kinesis } = publishedExamples.kinesis.source;
    const values = kinesisFromCreate(kinesis);
    expect(found(values, 'error')).toEqual([]);
    expect(kinesisToCreate(values)).toEqual(kinesis);
  });

  it.each<[string, Partial<KinesisValues>, string]>([
    ['no region', { region: ' ' }, 'region'],
    ['a region by its name', { region: 'Frankfurt' }, 'region'],
    ['no stream', { streamName: '' }, 'streamName'],
    [
      'a stream by its ARN',
      { streamName: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders' },
      'streamName',
    ],
    ['a stream with a blank', { streamName: 'my orders' }, 'streamName'],
    ['no key ID', { accessKeyId: '' }, 'accessKeyId'],
    ['no secret', { secretKey: '' }, 'secretKey'],
    ['no role', { authentication: 'IAM_ROLE' }, 'iamRole'],
    ['a role that is no ARN', { authentication: 'IAM_ROLE', iamRole: 'my-role' }, 'iamRole'],
    ['no time', at(''), 'timestamp'],
    ['a time in words', at('noon'), 'timestamp'],
    ['a day that is not in the calendar', at('2026-02-30'), 'timestamp'],
    ['a time in milliseconds', at('1769868300000'), 'timestamp'],
    ['a time before 1970', at('1969-12-31'), 'timestamp'],
  ])('says what is wrong with %s', (_, change, field) => {
    expect(errorsOf(change)).toEqual([field]);
  });

  it.each<[string, Partial<KinesisValues>, string]>([
    ['Avro, of which the guides do not speak', { format: 'Avro' }, 'format'],
    [
      'a role of another name',
      { authentication: 'IAM_ROLE', iamRole: ROLE.replace('Access', '') },
      'iamRole',
    ],
  ])('warns of %s and lets it pass', (_, change, field) => {
    expect(found({ ...filled, ...change }, 'warning')).toEqual([field]);
    expect(errorsOf(change)).toEqual([]);
  });

  it.each([
    ['1769868300', 1_769_868_300],
    ['0', 0],
    ['2026-01-31T14:05:00Z', 1_769_868_300],
    [' 2026-01-31 14:05 ', 1_769_868_300],
    ['2026-01-31T15:05:00.9+01:00', 1_769_868_300],
  ])('sends the time %s in seconds', (typed, timestamp) => {
    expect(errorsOf(at(typed))).toEqual([]);
    expect(bodyOf(at(typed))).toMatchObject({ timestamp });
    expect(kinesisToCreate(kinesisFromCreate(bodyOf(at(typed))))).toEqual(bodyOf(at(typed)));
  });

  it('shows a time to read, and one that is none as it is', () => {
    expect(kinesisFromCreate({ timestamp: 1_769_868_300 }).timestamp).toBe('2026-01-31T14:05:00Z');
    expect(kinesisFromCreate({ timestamp: 1_769_868_300_000 }).timestamp).toBe('1769868300000');
    expect(kinesisFromCreate({ timestamp: -1 }).timestamp).toBe('-1');
  });

  it('neither looks at nor sends what another method or start would need', () => {
    const leftOver = { iamRole: 'left over', timestamp: 'left over' };
    expect(errorsOf(leftOver)).toEqual([]);
    expect(bodyOf(leftOver)).toEqual(bodyOf());
    const byRole = { authentication: 'IAM_ROLE', iamRole: ROLE };
    expect(errorsOf({ ...byRole, accessKeyId: '', secretKey: '' })).toEqual([]);
    expect(bodyOf(byRole)).not.toHaveProperty('accessKey');
  });

  it('offers what the chosen method and start need', () => {
    const connect = (authentication: string) => controlNames(form, 'connect', { ...filled, authentication });
    const both = ['authentication', 'region', 'streamName', 'useEnhancedFanOut'];
    expect(connect('IAM_USER')).toEqual([...both, 'accessKeyId', 'secretKey'].toSorted());
    expect(connect('IAM_ROLE')).toEqual([...both, 'iamRole'].toSorted());
    expect(controlNames(form, 'data', filled)).toEqual(['format', 'iteratorType']);
    expect(controlNames(form, 'data', { ...filled, ...at('') })).toEqual([
      'format',
      'iteratorType',
      'timestamp',
    ]);
  });

  it('gives, whatever passes its rules, a body that the API takes and that comes back', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        fc.pre(found(values, 'error').length === 0);
        const body = kinesisToCreate(values);
        expect(z.parse(kinesisCreate, body)).toEqual(body);
        expect(() => checkKinesisCreate(body)).not.toThrow();
        expect(kinesisToCreate(kinesisFromCreate(body))).toEqual(body);
      }),
    );
  });
});

const text = fc.oneof(fc.constantFrom('', ' ', 'x', ' x '), fc.string());
const anyValues = fc.record<KinesisValues>({
  region: fc.constantFrom('us-east-1', ' us-gov-west-1 ', 'eusc-de-east-1', 'nowhere'),
  streamName: fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^ ?[a-zA-Z0-9_.-]{1,20}$/) }, text),
  authentication: fc.constantFrom(...kinesisAuthentications),
  accessKeyId: text,
  secretKey: text,
  iamRole: fc.oneof(fc.constantFrom(ROLE, ` ${ROLE}`), text),
  useEnhancedFanOut: fc.constantFrom('', 'true', 'false'),
  format: fc.constantFrom(...kinesisFormats),
  iteratorType: fc.constantFrom(...iteratorTypes),
  timestamp: fc.oneof(
    fc.nat().map(String),
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') })
      .map((date) => date.toISOString()),
    text,
  ),
});
