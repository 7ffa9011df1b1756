// Holds our endpoint tables against the official API document. Without it there is nothing to
// compare and the tests are skipped.
import { describe, expect, it } from 'vitest';
import { compareReceived, compareSent, missingFrom, requiredOnlyIn, unknownIn } from './compare';
import { officialDocument } from './officialDocument.mjs';
import { operationsOf, resolverOf } from './openApi';
import { narrower, notCalled, notModelled, requiredByThemOnly, undocumented } from './intended';
import { ourOperations } from './endpoints';
import { leavesOf, propertiesOf } from './properties';

/** Writable properties by operation id. Another number means another document: look at what changed. */
const WRITABLE: Readonly<Record<string, number>> = {
  clickPipeCreate: 187,
  clickPipeUpdate: 117,
  clickPipeSettingsUpdate: 12,
  clickPipeSchemaDiscovery: 34,
  clickPipeScalingUpdate: 3,
  clickPipeStateUpdate: 1,
  clickPipeCdcScalingUpdate: 2,
  clickPipeReversePrivateEndpointCreate: 9,
  clickPipeReversePrivateEndpointUpdate: 1,
};
const WRITABLE_IN_ALL = 366;

const found = await officialDocument();
const document = found ?? { paths: {}, components: { schemas: {} } };
const resolve = resolverOf(document);

const documented = operationsOf(document);
const pairs = ourOperations.flatMap((ours) => {
  const theirs = documented.find(({ method, path }) => method === ours.method && path === ours.path);
  return theirs ? [{ operation: ours.name, ours, theirs }] : [];
});
const bodies = documented
  .filter(({ path, body }) => body && /clickpipes/i.test(path))
  .map((theirs) => {
    const ours = pairs.find((pair) => pair.theirs === theirs)?.ours;
    return {
      operation: ours?.name ?? theirs.id,
      id: theirs.id,
      ours: propertiesOf(ours?.body ?? {}),
      theirs: propertiesOf(theirs.body ?? {}, resolve),
    };
  });
const results = pairs.flatMap(({ operation, ours, theirs }) =>
  typeof ours.result === 'object' && typeof theirs.result === 'object'
    ? [{ operation, ours: propertiesOf(ours.result), theirs: propertiesOf(theirs.result, resolve) }]
    : [],
);

interface Difference {
  operation: string;
  path: string;
  facet?: string;
  ours?: string;
  theirs?: string;
}

/** What differs without being meant to, and what is meant to differ and does not. Empty when all is as written down. */
function surprises<Found extends Difference>(found: readonly Found[], meant: readonly Difference[] = []) {
  const same = (one: Difference, other: Difference) =>
    (['operation', 'path', 'facet', 'ours', 'theirs'] as const).every((key) => one[key] === other[key]);
  return {
    notMeant: found.filter((one) => !meant.some((other) => same(one, other))),
    noLongerThere: meant.filter((one) => !found.some((other) => same(one, other))),
  };
}
const none = { notMeant: [], noLongerThere: [] };

describe.skipIf(!found)('the operations', () => {
  it('of our endpoint tables are in the document', () => {
    const known = new Set(pairs.map(({ operation }) => operation));
    const missing = ourOperations.map(({ name }) => name).filter((name) => !known.has(name));
    expect(missing.filter((name) => !(name in undocumented))).toEqual([]);
  });

  it('of the document are in our endpoint tables', () => {
    const called = new Set(pairs.map(({ theirs }) => theirs.id));
    const missing = documented.map(({ id }) => id).filter((id) => !called.has(id));
    expect(missing.filter((id) => !(id in notCalled))).toEqual([]);
  });

  it('take query parameters of the document, the required ones among them', () => {
    const wrong = pairs.filter(({ ours, theirs }) => {
      const known = theirs.query.map(({ name }) => name);
      const required = theirs.query.filter((parameter) => parameter.required).map(({ name }) => name);
      return !(
        ours.query.every((name) => known.includes(name)) &&
        required.every((name) => ours.query.includes(name))
      );
    });
    expect(wrong.map(({ operation }) => operation)).toEqual([]);
  });

  it('have a body and a result where the document has them', () => {
    const form = (schema: unknown) => (typeof schema === 'object' ? 'schema' : schema);
    const forms = pairs.map(({ operation, ours, theirs }) => ({
      operation,
      ours: [form(ours.body), form(ours.result)],
      theirs: [form(theirs.body), form(theirs.result)],
    }));
    expect(forms).toEqual(forms.map((both) => ({ ...both, ours: both.theirs })));
  });
});

describe.skipIf(!found)('what we send', () => {
  const missing = bodies.flatMap(({ operation, ours, theirs }) =>
    missingFrom(ours, theirs).map((path) => ({ operation, path })),
  );

  it('is held against the document we know', () => {
    const counts = Object.fromEntries(bodies.map(({ id, theirs }) => [id, leavesOf(theirs).length]));
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`contract: ${total - missing.length} of ${total} writable properties modelled`);
    console.log(`notModelled: ${notModelled.length === 0 ? 'none' : ''}`);
    for (const { operation, path, reason } of notModelled) {
      console.log(`  ${operation} ${path}: ${reason}`);
    }
    expect(counts).toEqual(WRITABLE);
    expect(total).toBe(WRITABLE_IN_ALL);
  });

  it('has every writable property of the document', () => {
    expect(surprises(missing, notModelled)).toEqual(none);
  });

  it('has no property that the document does not know', () => {
    const unknown = bodies.flatMap(({ operation, ours, theirs }) =>
      unknownIn(theirs, ours).map((path) => ({ operation, path })),
    );
    expect(surprises(unknown)).toEqual(none);
  });

  it('requires what the document requires', () => {
    const found = bodies.flatMap(({ operation, ours, theirs }) =>
      requiredOnlyIn(theirs, ours).map((path) => ({ operation, path })),
    );
    expect(surprises(found, requiredByThemOnly)).toEqual(none);
  });

  it('has the types, bounds and values of the document', () => {
    const found = bodies.flatMap(({ operation, ours, theirs }) =>
      compareSent(ours, theirs).map((disagreement) => ({ operation, ...disagreement })),
    );
    expect(surprises(found, narrower)).toEqual(none);
  });
});

describe.skipIf(!found)('what we receive', () => {
  it('is read by properties of the document only', () => {
    const unknown = results.flatMap(({ operation, ours, theirs }) =>
      unknownIn(theirs, ours).map((path) => ({ operation, path })),
    );
    expect(surprises(unknown)).toEqual(none);
  });

  it('has the names we know and the types we take', () => {
    const found = results.flatMap(({ operation, ours, theirs }) =>
      compareReceived(ours, theirs).map((disagreement) => ({ operation, ...disagreement })),
    );
    expect(surprises(found)).toEqual(none);
  });
});
