import { form } from '../../sources/kafka/form';
import { namedField } from './namedField';

describe('the field that a refusal names', () => {
  it.each([
    ['BAD_REQUEST: source.kafka.brokers: dial tcp: no such host', { step: 'connect', field: 'brokers' }],
    ['BAD_REQUEST: caCertificate is not in valid PEM format', { step: 'connect', field: 'caCertificate' }],
    ['BAD_REQUEST: consumerGroup is taken', { step: 'data', field: 'consumerGroup' }],
    ['BAD_REQUEST: source.kafka.type: unknown', { step: 'connect', field: 'type' }],
  ])('%s', (detail, place) => {
    expect(namedField(detail, form)).toEqual(place);
  });

  it('is not guessed from everyday words', () => {
    expect(namedField('BAD_REQUEST: this type of host cannot be reached', form)).toBeUndefined();
  });
});
