import { describe, expect, it } from 'vitest';
import { NOT_SENT, refusal } from './answer';
import { ApiError, asleep, describeError, isRefusal, saidFurther, saysNotThere } from './errors';

function refused(status: number, message = 'BAD_REQUEST: no') {
  return new ApiError({ cause: 'refused', status, message, requestId: 'r-1' });
}

describe('the words for a failure', () => {
  it.each([
    ['unreachable', 'The API could not be reached'],
    ['unreadable', 'The answer could not be read'],
    ['refused', 'Nothing was sent'],
  ] as const)('exist when the call was %s', (cause, title) => {
    const error = new ApiError({ cause, message: 'What to do.' });
    expect(describeError(error)).toEqual({ title, detail: 'What to do.', requestId: undefined });
  });

  it.each([
    [400, 'The API refused this request'],
    [401, 'The API key was rejected'],
    [403, 'This API key lacks the right to do that'],
    [404, 'Not found'],
    [409, 'The API refused this request'],
    [424, 'The service is not running'],
    [429, 'Too many requests'],
    [500, 'The API failed'],
    [503, 'The API failed'],
  ])('exist for status %i', (status, title) => {
    expect(describeError(refused(status)).title).toBe(title);
  });

  it('hold the sentence of the server and the id to ask support with', () => {
    expect(describeError(refused(400, 'BAD_REQUEST: no such host'))).toMatchObject({
      detail: 'BAD_REQUEST: no such host',
      requestId: 'r-1',
    });
  });

  it('say first of all that the outcome is unknown, whatever the cause', () => {
    for (const cause of ['refused', 'unreachable', 'unreadable'] as const) {
      const error = new ApiError({ cause, status: 502, message: 'cut', outcomeUnknown: true });
      expect(describeError(error).title).toBe('Sent, but not confirmed');
    }
  });

  it.each([new TypeError('x is not a function'), 'a text', undefined, null, { message: 'an object' }])(
    'exist for anything that can be thrown: %s',
    (thrown) => {
      const { title, detail } = describeError(thrown);
      expect(title).toBe('Something went wrong in this page');
      expect(detail).toMatch(/\S/);
    },
  );
});

describe('a refusal', () => {
  it('is told by its status', () => {
    expect(isRefusal(refused(404), 404)).toBe(true);
    expect(isRefusal(refused(404), 400)).toBe(false);
    expect(isRefusal(new Error('404'), 404)).toBe(false);
  });

  it('is told by a phrase of its text', () => {
    const error = refused(400, 'BAD_REQUEST: ClickPipe is already running');
    expect(isRefusal(error, 400, /already running/)).toBe(true);
    expect(isRefusal(error, 400, /must be paused/)).toBe(false);
  });

  it('is none when the answer could not be read', () => {
    expect(isRefusal(new ApiError({ cause: 'unreadable', status: 200, message: 'x' }), 200)).toBe(false);
  });
});

describe('a sleeping service', () => {
  const text =
    'FAILED_DEPENDENCY: ClickPipe creation is allowed only when the ClickHouse service is running.';

  it.each(['idle', 'stopped'])('is told with its state: %s', (state) => {
    expect(asleep(refused(424, `${text} Current state: ${state}`))).toEqual({ state });
  });

  it('is told without a state too', () => {
    expect(asleep(refused(424, text))).toEqual({ state: 'not running' });
  });

  it('is not what any other failure means', () => {
    expect(asleep(refused(400, `${text} Current state: idle`))).toBeUndefined();
    expect(asleep(new Error('Current state: idle'))).toBeUndefined();
  });
});

it('an error keeps nothing but words and ids', () => {
  const error = new ApiError({ cause: 'refused', status: 400, message: 'no', requestId: 'r-1' });
  expect(error).toBeInstanceOf(Error);
  expect(Object.fromEntries(Object.entries(error))).toEqual({
    name: 'ApiError',
    cause: 'refused',
    status: 400,
    requestId: 'r-1',
    outcomeUnknown: false,
    told: false,
    notSent: false,
  });
});

describe('what is not there', () => {
  const notFound = (told: boolean) => new ApiError({ cause: 'refused', status: 404, message: 'No', told });

  it('is said by the API alone, also with more said of it or less', () => {
    expect(saysNotThere(notFound(true))).toBe(true);
    expect(saysNotThere(saidFurther(notFound(true), 'Look.'))).toBe(true);
    expect(saysNotThere(notFound(true).masked(() => ''))).toBe(true);
    expect(saysNotThere(notFound(false))).toBe(false);
    expect(saysNotThere(new ApiError({ cause: 'refused', status: 403, message: 'No', told: true }))).toBe(
      false,
    );
  });
});

describe('a change that the API did not get', () => {
  const answer = { status: 502, text: JSON.stringify({ error: 'The API could not be reached.' }) };
  const headers = new Headers({ [NOT_SENT]: '1' });

  it('is said to be so in one wording, whatever answered, also with more said of it', () => {
    const error = refusal(answer, { headers, isRead: false });
    for (const each of [error, error.masked((text) => text), saidFurther(error, 'Try again.')]) {
      expect(describeError(each).title).toBe('Nothing was sent');
      expect(each.outcomeUnknown).toBe(false);
    }
    const page = refusal({ status: 502, text: '<html>' }, { headers, isRead: false });
    expect(describeError(page).title).toBe('Nothing was sent');
  });

  it('is not said of a read, nor without the word of the host', () => {
    expect(describeError(refusal(answer, { headers, isRead: true })).title).toBe('The API failed');
    const open = refusal(answer, { headers: new Headers(), isRead: false });
    expect(describeError(open).title).toBe('Sent, but not confirmed');
  });
});
