// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "fetch": { "disableSameOriginPolicy": true } } }
// Holds the wizard against the official API document, by what comes out of it: its controls are operated, and the bodies
// that they give say what can be reached. Its fields' own declarations are not asked.
import { cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from '../../src/lib/zod';
import { publishedExamples } from '../../src/mock/examples/published';
import { stepsOf } from '../../src/pages/wizard/steps';
import { pipeCreateBody, type PipeCreateBody } from '../../src/pipes/writeEndpoints';
import { checkDestination, emptyDestination } from '../../src/pipes/draft/destination';
import { draftFromBody, draftToBody } from '../../src/pipes/draft/draft';
import { checkSize, emptySize } from '../../src/pipes/draft/size';
import { openWith } from '../../src/session/store';
import type { FormValues } from '../../src/sources/form';
import { viewSource } from '../../src/sources/registry';
import { officialDocument } from './officialDocument.mjs';
import { operationsOf, resolverOf } from './openApi';
import { explore } from './drive/explore';
import { bodyOf, fillDestination, fillSize, fillSource, DRAFT_SERVICE } from './drive/fill';
import { loadKinds, once, type Kind } from './drive/kinds';
import { leafPathsOf, leavesOf, propertiesOf } from './properties';
import { bodyValidator } from './validator';
import {
  acceptedValues,
  destinationEnumerations,
  enumerationsOf,
  sizeEnumerations,
} from './wizard/arbitrary';
import { beyondDocument, notReachable } from './wizard/intended';

const CREATE_PROPERTIES = 187;
const RUNS = 300;
/** Hundreds of forms are filled in; on a busy machine that takes its time. */
const DRIVE_MS = 900_000;

const document = await officialDocument();
const operation = document && operationsOf(document).find(({ id }) => id === 'clickPipeCreate');
const faultsOf = document && operation ? bodyValidator(document, operation) : () => ['no document'];
const properties =
  document && operation?.body ? leavesOf(propertiesOf(operation.body, resolverOf(document))) : [];

const kinds = document ? await loadKinds() : [];
const byId = kinds.map((each): [string, Kind] => [each.kind.id, each]);
const hasSize = ({ kind }: Kind) => stepsOf[kind.family].some(({ id }) => id === 'size');

beforeAll(() => openWith({ keyId: 'key', keySecret: 'secret', organizationId: 'organization' }));
afterEach(() => cleanup());

/** The source of a kind in a published body; empty if none is published. */
function publishedSource(kind: string): object {
  const sources: Readonly<Record<string, unknown>>[] = Object.values(publishedExamples).map(({ source }) => ({
    ...source,
  }));
  const source = sources.find((each) => Object.hasOwn(each, kind))?.[kind];
  return typeof source === 'object' && source !== null ? source : {};
}

/** The body that the values of a body give. */
function again({ kind, form }: Kind, body: PipeCreateBody): PipeCreateBody {
  const variant = viewSource(body.source).variant;
  return draftToBody(draftFromBody(DRAFT_SERVICE, kind.id, variant, body, form), form, kind.family);
}

function expectAccepted(body: PipeCreateBody): void {
  const ours = z.safeParse(pipeCreateBody, body).error?.issues ?? [];
  expect({ body, ours, theirs: faultsOf(body) }).toEqual({ body, ours: [], theirs: [] });
}

function isBeyondDocument(values: FormValues): boolean {
  return beyondDocument.some((beyond) => {
    const value = values[beyond.field];
    return typeof value === 'string' && beyond.values.test(value);
  });
}

/** The bodies of every drive of a kind: each filling of a step is in at least one. */
const bodiesOf = once(
  ({ kind }: Kind) => kind.id,
  async (each) => {
    const sources: FormValues[] = [];
    // Every flavour has every method of authentication tried; any other choice is the same in all of them.
    let known = new Set<string>();
    for (const variant of each.variants) {
      known = new Set([...known].filter((taken) => !taken.startsWith('authentication=')));
      sources.push(...(await explore((choose) => fillSource(each, variant, choose), undefined, known)));
    }
    const { destinations, sizes } = await restOf(each);
    const count = Math.max(sources.length, destinations.length, sizes.length);
    return Array.from({ length: count }, (_, index) =>
      bodyOf(each, turn(sources, index), turn(destinations, index), turn(sizes, index)),
    );
  },
);

/** The steps after the source, which the kinds of a family have alike. */
const restOf = once(
  ({ kind }: Kind) => kind.family,
  async (each) => ({
    destinations: await explore((choose) => fillDestination(each, choose)),
    sizes: hasSize(each) ? await explore((choose) => fillSize(each, choose)) : [emptySize],
  }),
);

function turn<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('Nothing was driven.');
  return item;
}

describe.skipIf(!document)('the controls of the wizard', () => {
  it.each(byId)(
    'for %s give bodies that are accepted, and come back from them',
    async (_, each) => {
      for (const body of await bodiesOf(each)) {
        expectAccepted(body);
        expect(again(each, body)).toEqual(body);
      }
    },
    DRIVE_MS,
  );

  it(
    'reach every property of a create body',
    async () => {
      const reached = new Set<string>();
      let count = 0;
      for (const each of kinds) {
        for (const body of await bodiesOf(each)) {
          count += 1;
          for (const path of leafPathsOf(body)) reached.add(path);
        }
      }
      const missing = properties.filter((path) => !reached.has(path));
      console.log(
        `wizard: ${properties.length - missing.length} of ${properties.length} create properties reachable (${count} bodies)`,
      );
      console.log(`notReachable: ${notReachable.length === 0 ? 'none' : ''}`);
      for (const { path, reason } of notReachable) console.log(`  ${path}: ${reason}`);
      for (const { field, reason } of beyondDocument) console.log(`beyondDocument: ${field}: ${reason}`);
      expect(properties).toHaveLength(CREATE_PROPERTIES);
      expect(missing).toEqual(notReachable.map(({ path }) => path));
    },
    DRIVE_MS,
  );
});

describe.skipIf(!document)('any values that the form accepts', () => {
  it.each(byId)('for %s give a body that is accepted, and come back from it', (id, each) => {
    const { kind, form, fields, variants } = each;
    const tables = form.fromCreate(publishedSource(id))['tables'];
    const row = Array.isArray(tables) ? (tables[0] as FormValues | undefined) : undefined;
    const source = fc.constantFrom(...variants).chain((variant) =>
      acceptedValues({
        empty: form.empty(variant),
        rows: row ? { tables: row } : {},
        enumerations: enumerationsOf(fields),
        check: form.check,
      }).filter((values) => !isBeyondDocument(values)),
    );
    const destination = acceptedValues({
      empty: { ...emptyDestination },
      rows: { columns: { name: '', type: '', sourceField: '' } },
      enumerations: destinationEnumerations,
      check: (values) => checkDestination(values, kind.family),
    });
    const size = acceptedValues({
      empty: { ...emptySize },
      rows: {},
      enumerations: sizeEnumerations,
      check: (values) => checkSize(values, kind.family),
    });
    fc.assert(
      fc.property(source, destination, size, (...values) => {
        const body = bodyOf(each, ...values);
        expectAccepted(body);
        expect(again(each, body)).toEqual(body);
      }),
      { numRuns: RUNS },
    );
  });
});

describe.skipIf(!document)('a published body', () => {
  it.each(Object.entries<PipeCreateBody>(publishedExamples))('for %s comes out as it went in', (_, body) => {
    const each = kinds.find(({ kind }) => kind.id === viewSource(body.source).id);
    expect(each && again(each, body)).toEqual(body);
  });
});
