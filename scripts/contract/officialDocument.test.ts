import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differenceFromPinned, officialDocument, readOfficial } from './officialDocument.mjs';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const whole = {
  openapi: '3.1.2',
  paths: {
    '/v1/organizations': { get: { operationId: 'organizationGetList' } },
    '/v1/organizations/{o}/members': { get: { operationId: 'memberGetList', responses: ref('Member') } },
    '/v1/organizations/{o}/services': {
      parameters: [],
      get: { operationId: 'instanceGetList', responses: [ref('Service')] },
      post: { operationId: 'instanceCreate', requestBody: ref('NewService') },
    },
    // New to us, and ours all the same.
    '/v1/organizations/{o}/clickpipesCatalogue': { get: { operationId: 'catalogueGet' } },
  },
  components: {
    securitySchemes: { basicAuth: { type: 'http' } },
    schemas: {
      Member: {},
      Service: { properties: { state: ref('State'), parent: ref('Service') } },
      State: { enum: ['running'] },
      NewService: {},
    },
  },
};

/** The address of a server on this machine that answers so, for as long as `read` runs. */
async function served<Result>(answer: RequestListener, read: (address: string) => Promise<Result>) {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  try {
    return await read(`http://127.0.0.1:${port}/v1`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What a person reads where the document cannot be had from a server that answers so. */
const messageFor = (answer: RequestListener, timeoutMs?: number) =>
  served(answer, (address) =>
    readOfficial(address, timeoutMs).then(
      () => 'It was read.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    ),
  );

describe('the official document', () => {
  it('is fetched, and cut to what concerns us and the schemas that this needs', async () => {
    const text = await served((_, response) => response.end(JSON.stringify(whole)), readOfficial);
    const { paths, components } = JSON.parse(text) as typeof whole;
    const operations = Object.values(paths).flatMap((item) => Object.values(item as Record<string, unknown>));
    expect(operations).toEqual([
      expect.objectContaining({ operationId: 'organizationGetList' }),
      expect.objectContaining({ operationId: 'instanceGetList' }),
      expect.objectContaining({ operationId: 'catalogueGet' }),
    ]);
    expect(Object.keys(components.schemas)).toEqual(['Service', 'State']);
    expect(components.securitySchemes).toEqual(whole.components.securitySchemes);
  });

  it('is the same whether it is cut again or read from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'official-'));
    const once = join(folder, 'once.json');
    const twice = join(folder, 'twice.json');
    await writeFile(once, JSON.stringify(whole));
    const cut = await readOfficial(once);
    await writeFile(twice, cut);
    expect(await readOfficial(twice)).toBe(cut);
    await rm(folder, { recursive: true });
  });

  it('is the one that CLICKHOUSE_OPENAPI names, cut, and where it names none that is said', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    vi.stubEnv('CLICKHOUSE_OPENAPI', '');
    expect(await officialDocument()).toBeUndefined();
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('CLICKHOUSE_OPENAPI is not set'));
    const found = await served(
      (_, response) => response.end(JSON.stringify(whole)),
      (address) => {
        vi.stubEnv('CLICKHOUSE_OPENAPI', address);
        return officialDocument();
      },
    );
    expect(Object.keys(found?.components.schemas ?? {})).toEqual(['Service', 'State']);
    vi.unstubAllEnvs();
    log.mockRestore();
  });

  it('is told apart from another by its hash, in one sentence with both', () => {
    const pinned = createHash('sha256').update('this').digest('hex');
    expect(differenceFromPinned('this', pinned)).toBeUndefined();
    const difference = differenceFromPinned('another', pinned);
    expect(difference).toContain(pinned);
    expect(difference).toContain(createHash('sha256').update('another').digest('hex'));
  });

  it('that cannot be had is told with the address and the reason', async () => {
    expect(await messageFor((_, response) => response.writeHead(503).end())).toMatch(
      /^The document could not be read from http:\/\/127\.0\.0\.1:\d+\/v1 \(it answered with status 503\)\.$/,
    );
    expect(await messageFor((request) => request.socket.destroy())).toContain('could not be read from');
    expect(await messageFor(() => undefined, 50)).toContain('could not be read from');
    expect(await messageFor((_, response) => response.writeHead(200).write('{"paths":'), 50)).toContain(
      'could not be read from',
    );
    await expect(readOfficial('no/such/file.json')).rejects.toThrow(
      'could not be read from no/such/file.json',
    );
  });

  it.each(['<!doctype html>', 'null', '[]', '{"paths":{}}', '{"paths":{},"components":{"schemas":null}}'])(
    'is not taken for one that it is not: %s',
    async (text) => {
      expect(await messageFor((_, response) => response.end(text))).toContain('is no OpenAPI document');
    },
  );
});
