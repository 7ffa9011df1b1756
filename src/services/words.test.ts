import { describe, expect, it } from 'vitest';
import { serviceStates } from './wire';
import { isChanging, serviceMeaning, serviceName, startCommandFor } from './words';

describe('a state of a service', () => {
  it.each(serviceStates)('has a word for a person: %s', (state) => {
    expect(serviceMeaning(state).label).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('has a word of its own for each', () => {
    expect(new Set(serviceStates.map((state) => serviceMeaning(state).label)).size).toBe(
      serviceStates.length,
    );
  });

  it.each(['hibernating', 'constructor'])('that we do not know keeps the word of the server: %s', (state) => {
    expect(serviceMeaning(state)).toEqual({ label: state, tone: 'quiet' });
  });

  it.each([undefined, null, ''])('that was not told is unknown: %j', (state) => {
    expect(serviceMeaning(state).label).toBe('State unknown');
  });
});

describe('a service on its way to another state', () => {
  it('is one that gets there by itself', () => {
    expect(serviceStates.filter((state) => isChanging(state))).toEqual([
      'awaking',
      'starting',
      'stopping',
      'provisioning',
      'terminating',
      'softdeleting',
    ]);
  });

  it.each(['idle', 'stopped', 'hibernating', undefined, null])('is not one that stays: %j', (state) => {
    expect(isChanging(state)).toBe(false);
  });
});

describe('the name of a service', () => {
  it.each([
    ['its own', { id: 's-1', name: 'Production' }, 'asked', 'Production'],
    ['its ID without one', { id: 's-1' }, 'asked', 's-1'],
    ['its ID with an empty one', { id: 's-1', name: '' }, 'asked', 's-1'],
    ['the ID that was asked for where there is no service', undefined, 'asked', 'asked'],
  ])('is %s', (_, service, asked, name) => {
    expect(serviceName(service, asked)).toBe(name);
  });
});

describe('the way up of a service', () => {
  it('is there where it does not run and does not get there by itself', () => {
    const ways = serviceStates.flatMap((state) => {
      const way = startCommandFor(state);
      return way ? [[state, way.command]] : [];
    });
    expect(Object.fromEntries(ways)).toEqual({ idle: 'awake', stopped: 'start' });
  });

  it.each([undefined, null, 'hibernating'])('is not guessed at: %j', (state) => {
    expect(startCommandFor(state)).toBeUndefined();
  });
});
