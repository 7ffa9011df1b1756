import { describe, expect, it } from 'vitest';
import { redactText } from '../lib/secrets/find';
import { curlOf } from './curl';

const PATH = '/v1/organizations/o-1/services/s-1/clickpipes';

describe('a request as a command', () => {
  it('takes the key from the environment, under the names of the vendor’s tool', () => {
    expect(curlOf({ method: 'GET', path: PATH })).toBe(
      `curl --user "$CLICKHOUSE_CLOUD_API_KEY:$CLICKHOUSE_CLOUD_API_SECRET" https://api.clickhouse.cloud${PATH}`,
    );
  });

  it.each(['POST', 'PUT', 'PATCH'])('reads the body of a %s from a file: it was not kept', (method) => {
    expect(curlOf({ method, path: PATH })).toContain(
      ` --header 'Content-Type: application/json' --data @body.json https://`,
    );
    expect(curlOf({ method, path: PATH })).toContain(`curl --request ${method} `);
  });

  it('sends no body where there is none', () => {
    expect(curlOf({ method: 'DELETE', path: PATH })).not.toContain('--data');
  });

  it('asks for the same days and filters', () => {
    expect(
      curlOf({ method: 'GET', path: '/v1/o', search: '?from_date=2026-03-30&to_date=2026-03-31' }),
    ).toMatch(/ 'https:\/\/api\.clickhouse\.cloud\/v1\/o\?from_date=2026-03-30&to_date=2026-03-31'$/);
  });

  it('goes to the server that was asked', () => {
    expect(curlOf({ method: 'GET', path: PATH }, 'http://127.0.0.1:5173')).toMatch(
      / http:\/\/127\.0\.0\.1:5173\/v1\/organizations/,
    );
  });

  it('leaves nothing in a path to the shell', () => {
    expect(curlOf({ method: 'GET', path: '/v1/$(id)' })).toMatch(
      / 'https:\/\/api\.clickhouse\.cloud\/v1\/\$\(id\)'$/,
    );
  });

  it('is copied whole: there is nothing secret in it', () => {
    const search = '?from_date=2026-03-30';
    for (const method of ['GET', 'PATCH']) {
      const text = curlOf({ method, path: PATH, search });
      expect(redactText(text)).toBe(text);
    }
  });
});
