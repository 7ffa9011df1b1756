import { describe, expect, it } from 'vitest';
import { detailsOf } from './details';
import { section } from './fields';

const fields = section(
  { step: 'data' },
  {
    name: { control: 'text', path: 'name', label: 'Name', code: true },
    way: { control: 'choice', path: 'way', label: 'Way', unset: 'None', choices: { a: 'The first' } },
    other: { control: 'choice', path: 'other', label: 'Other', unset: 'Default', needs: 'name' },
    pause: { control: 'number', path: 'settings.pause', label: 'Pause', unit: 'seconds', patch: true },
    port: { control: 'number', path: 'port', label: 'Port', code: true, patch: true },
    flag: { control: 'flag', path: 'flag', label: 'Flag' },
    ids: { control: 'list', path: 'ids', label: 'IDs' },
    certificate: { control: 'pem', path: 'certificate', label: 'Certificate' },
    password: { control: 'secret', path: 'password', label: 'Password', secret: true },
    login: { control: 'text', path: 'login', label: 'Login', credential: 'Login' },
    silent: { control: 'text', path: 'silent', label: 'Silent', told: 'never' },
  },
);
const linesOf = (body: object) =>
  detailsOf(fields, body).facts.flatMap(({ label, value }) => (value === undefined ? [] : [[label, value]]));

describe('the overview of a source', () => {
  it('has words for every kind of value', () => {
    const body = { name: 'n', way: 'a', other: 'odd', settings: { pause: 4321 }, port: 4321, flag: false };
    expect(linesOf({ ...body, ids: ['one', 'two'], certificate: 'PEM' })).toEqual([
      ['Name', 'n'],
      ['Way', 'The first'],
      ['Other', 'odd'],
      ['Pause', '4,321 seconds'],
      ['Port', '4321'],
      ['Flag', 'No'],
      ['IDs', 'one, two'],
      ['Certificate', 'Own certificate given'],
    ]);
  });

  it.each([
    ['missing', {}],
    ['null', { name: null, way: null, settings: null, port: null, flag: null, ids: null }],
    ['empty', { name: '', way: '', settings: {}, ids: [], certificate: '' }],
  ])('draws no line for what is %s, but what holds then', (_, body) => {
    expect(linesOf(body)).toEqual([['Way', 'None']]);
  });

  it('says what holds without a value only where one could have been sent', () => {
    expect(linesOf({ name: 'n' })).toEqual([
      ['Name', 'n'],
      ['Way', 'None'],
      ['Other', 'Default'],
    ]);
  });

  it('says nothing of secrets, of credentials and of what the API keeps to itself', () => {
    const { facts } = detailsOf(fields, { password: 'CANARY', login: 'CANARY', silent: 'CANARY' });
    expect(JSON.stringify(facts)).not.toContain('CANARY');
    expect(facts.map(({ label }) => label)).not.toContain('Password');
  });

  it('knows which settings can be tuned, and what is to be copied', () => {
    const { facts, tuning } = detailsOf(fields, {});
    expect(tuning.map(({ label }) => label)).toEqual(['Pause']);
    expect(facts.filter(({ code }) => code).map(({ label }) => label)).toEqual(['Name', 'Port']);
  });
});
