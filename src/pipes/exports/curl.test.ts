import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { toCurl } from './curl';
import { callOf, hasShell } from './testing/shellRun';
import { anyBody, anyText, fullBody, KINDS, secretValues } from './testing/bodies';

const place = { baseUrl: 'https://api.example.com', org: 'org-1', service: 'service-1' };
const key = { CLICKHOUSE_CLOUD_API_KEY: 'id', CLICKHOUSE_CLOUD_API_SECRET: `se:cr'e"t$` };
const URL = 'https://api.example.com/v1/organizations/org-1/services/service-1/clickpipes';

const run = (body: PipeCreateBody, shell?: string) =>
  callOf('curl', toCurl(body, place), { ...key, ...secretValues(body) }, shell);

/** A body whose kind needs no secret. */
const open: PipeCreateBody = {
  name: `it's "$HOME" \`id\` \\n`,
  source: { objectStorage: { type: 's3', format: 'CSV', url: 'https://b.example.com/*.csv' } },
  destination: { table: 'events' },
};

describe('the command', () => {
  it('reads well', () => {
    const { kafka } = publishedExamples;
    const body: PipeCreateBody = { ...kafka, destination: { table: 'events' } };
    expect(toCurl(body, place)).toMatchInlineSnapshot(`
      "json_text() {
        printf '%s\\n' "$1" | sed 's/\\\\/\\\\\\\\/g; s/"/\\\\"/g' | awk '{
          for (code = 1; code < 32; code++) gsub(sprintf("%c", code), sprintf("\\\\u%04x", code))
          printf "%s%s", newline, $0
          newline = "\\\\n"
        }'
      }
      : "\${CLICKHOUSE_CLOUD_API_KEY:?}" "\${CLICKHOUSE_CLOUD_API_SECRET:?}" "\${KAFKA_PASSWORD:?}" &&
      curl --request POST \\
        --user "$CLICKHOUSE_CLOUD_API_KEY:$CLICKHOUSE_CLOUD_API_SECRET" \\
        --header 'Content-Type: application/json' \\
        --data-binary @- \\
        https://api.example.com/v1/organizations/org-1/services/service-1/clickpipes <<JSON
      {
        "name": "My Kafka ClickPipe",
        "source": {
          "kafka": {
            "type": "confluent",
            "format": "JSONEachRow",
            "brokers": "broker.example.com:9092",
            "topics": "my_topic",
            "consumerGroup": "clickpipes-consumer-group",
            "authentication": "PLAIN",
            "credentials": {
              "username": "my_user",
              "password": "$(json_text "$KAFKA_PASSWORD")"
            }
          }
        },
        "destination": {
          "table": "events"
        }
      }
      JSON
      "
    `);
  });

  it('has no escapes and no function where there is no secret', () => {
    expect(toCurl(open, place)).toMatchInlineSnapshot(`
      ": "\${CLICKHOUSE_CLOUD_API_KEY:?}" "\${CLICKHOUSE_CLOUD_API_SECRET:?}" &&
      curl --request POST \\
        --user "$CLICKHOUSE_CLOUD_API_KEY:$CLICKHOUSE_CLOUD_API_SECRET" \\
        --header 'Content-Type: application/json' \\
        --data-binary @- \\
        https://api.example.com/v1/organizations/org-1/services/service-1/clickpipes <<'JSON'
      {
        "name": "it's \\"$HOME\\" \`id\` \\\\n",
        "source": {
          "objectStorage": {
            "type": "s3",
            "format": "CSV",
            "url": "https://b.example.com/*.csv"
          }
        },
        "destination": {
          "table": "events"
        }
      }
      JSON
      "
    `);
  });
});

describe.each(['bash', 'sh'].filter(hasShell))('in %s', (shell) => {
  it.each(Object.entries({ ...publishedExamples, open }))('sends the body of %s', (_, body) => {
    const { call, stderr } = run(body, shell);
    expect(stderr).toBe('');
    expect(JSON.parse(call?.stdin ?? '')).toEqual(body);
    expect(call?.args).toEqual([
      '--request',
      'POST',
      '--user',
      `id:${key.CLICKHOUSE_CLOUD_API_SECRET}`,
      '--header',
      'Content-Type: application/json',
      '--data-binary',
      '@-',
      URL,
    ]);
  });

  it('sends a private key as it is', () => {
    const body = fullBody('kafka', 3);
    const privateKey = `-----BEGIN PRIVATE KEY-----\r\nMII"\\B\t/+\n\n-----END PRIVATE KEY-----\n`;
    const credentials = { certificate: 'c', privateKey };
    const pipe = { ...body, source: { kafka: { ...body.source.kafka, credentials } } } as PipeCreateBody;
    expect(JSON.parse(run(pipe, shell).call?.stdin ?? '')).toEqual(pipe);
  });

  it.each(KINDS)('sends any body of a %s pipe', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        expect(JSON.parse(run(body, shell).call?.stdin ?? '')).toEqual(body);
      }),
      { numRuns: 15 },
    );
  });

  it('calls any address', () => {
    fc.assert(
      fc.property(anyText, anyText, (service, baseUrl) => {
        fc.pre(!/^\.+$/.test(service) && !baseUrl.endsWith('/'));
        const script = toCurl(open, { baseUrl, org: 'o', service });
        const { call } = callOf('curl', script, key, shell);
        expect(call?.args.at(-1)).toBe(
          `${baseUrl}/v1/organizations/o/services/${encodeURIComponent(service)}/clickpipes`,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('sends nothing when a secret or the key is missing', () => {
    const body = publishedExamples.kafka;
    const script = toCurl(body, place);
    const withoutSecret = callOf('curl', script, key, shell);
    expect([withoutSecret.call, withoutSecret.stderr]).toEqual([
      undefined,
      expect.stringContaining('KAFKA_PASSWORD'),
    ]);
    const withoutKey = callOf('curl', script, secretValues(body), shell);
    expect([withoutKey.call, withoutKey.stderr]).toEqual([
      undefined,
      expect.stringContaining('CLICKHOUSE_CLOUD_API_KEY'),
    ]);
  });
});
