// What a key ID says about its tenant, and what a description says about the endpoint that gets it.

/** What one may do with a key. */
export type Rights = 'all' | 'expired' | 'noClickPipes' | 'noListing';

/** Which form of the API the server speaks, where the published page and the official document differ. */
export type AcceptedDialect = 'both' | 'published' | 'official';

export type Layout =
  | { readonly name: 'demo' | 'busy' | 'empty' | 'troubled' }
  | { readonly name: 'huge'; readonly pipes: number }
  | { readonly name: 'fleet'; readonly pipes: number; readonly services: number };

export interface Scenario {
  readonly layout: Layout;
  readonly rights: Rights;
  readonly dialect: AcceptedDialect;
  /** Any UUID is taken for an organization or a service: for clients that cannot list them. */
  readonly anyId: boolean;
  /** The tenant has a manual clock that begins at this moment (epoch ms); undefined: a clock that runs by the real one. */
  readonly frozenAt: number | undefined;
}

const MAX_PIPES = 50_000;
const MAX_SERVICES = 200;

/**
 * Reads a key id. Any key ID and any secret are let in; each key ID has a tenant of its own. The beginning of the ID
 * chooses its scenario, the rest tells tenants of the same scenario apart (`busy`, `busy-anna`, `busy-test-17`):
 *
 * | key ID begins with       | its tenant                                                                          |
 * | ------------------------ | ----------------------------------------------------------------------------------- |
 * | `demo`, or anything else | five services with pipes of every kind; one idle, one stopped, one without pipes     |
 * | `busy`                   | one running service with 60 pipes                                                    |
 * | `empty`                  | one running service without pipes                                                    |
 * | `troubled`               | pipes in every state, and pipes with answers a client may not expect                 |
 * | `huge-<n>`               | one running service with n pipes (10,000 if no number is given)                      |
 * | `fleet-<pipes>-<services>` | so many pipes spread over so many services, and ten idle services besides          |
 * | `expired`                | 401 for everything                                                                   |
 * | `norights`               | organizations and services can be read, every ClickPipes route answers 403           |
 * | `unlisted`               | organizations (404) and services (403) cannot be listed; any UUID works in a path    |
 * | `published`              | a server that has only the eleven routes of the published page, in its own form      |
 * | `official`               | a server that speaks the official OpenAPI document and nothing besides               |
 *
 * All but the last two accept both forms of a request.
 *
 * Where the id ends in `@` and epoch ms (`busy-17@1774872000000`), the tenant has a manual clock that
 * stands at that moment until the control API moves it.
 */
export function scenarioOf(keyId: string): Scenario {
  const [word = '', first, second] = keyId.split('-');
  const dialect = word.startsWith('published')
    ? 'published'
    : word.startsWith('official')
      ? 'official'
      : 'both';
  return {
    layout: layoutOf(word, first, second),
    rights: rightsOf(word),
    dialect,
    anyId: dialect === 'published' || word.startsWith('unlisted'),
    frozenAt: frozenAtOf(keyId),
  };
}

/** The label under which a pipe's state stands in metrics: older servers, such as the troubled one, have another. */
export function pipeStateLabel({ layout }: Scenario): 'clickpipe_state' | 'clickpipe_status' {
  return layout.name === 'troubled' ? 'clickpipe_status' : 'clickpipe_state';
}

/** How a new private endpoint ends, if not well. */
type EndpointFailure = 'Rejected' | 'Expired' | 'Failed';

/**
 * Reads the description of a new private endpoint, in any case:
 *
 * | it contains  | the endpoint                                     |
 * | ------------ | ------------------------------------------------ |
 * | `[rejected]` | waits to be accepted, and its owner refuses      |
 * | `[expired]`  | waits to be accepted, and nobody does            |
 * | `[failed]`   | cannot be set up                                 |
 */
export function endpointFailureOf(description: string): EndpointFailure | undefined {
  const failures: readonly EndpointFailure[] = ['Rejected', 'Expired', 'Failed'];
  return failures.find((each) => description.toLowerCase().includes(`[${each.toLowerCase()}]`));
}

function frozenAtOf(keyId: string): number | undefined {
  const digits = /@(\d{12,13})$/.exec(keyId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function layoutOf(word: string, first: string | undefined, second: string | undefined): Layout {
  if (word.startsWith('busy')) return { name: 'busy' };
  if (word.startsWith('empty')) return { name: 'empty' };
  if (word.startsWith('troubled')) return { name: 'troubled' };
  if (word === 'huge') return { name: 'huge', pipes: count(first, 10_000, MAX_PIPES) };
  if (word === 'fleet') {
    return { name: 'fleet', pipes: count(first, 500, MAX_PIPES), services: count(second, 20, MAX_SERVICES) };
  }
  return { name: 'demo' };
}

function rightsOf(word: string): Rights {
  if (word.startsWith('expired')) return 'expired';
  if (word.startsWith('norights')) return 'noClickPipes';
  if (word.startsWith('unlisted')) return 'noListing';
  return 'all';
}

function count(text: string | undefined, otherwise: number, most: number): number {
  const number = /^\d+$/.test(text ?? '') ? Number(text) : otherwise;
  return Math.max(1, Math.min(number, most));
}
