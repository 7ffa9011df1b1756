// JSON that is no body, or that only one part of is.
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../../mock/examples/published';
import { draftToBody } from '../draft';
import { filled, imported, one } from './testing/imported';

describe('odd JSON', () => {
  it('counts null as absent, also for the kind', async () => {
    const { postgres } = filled(publishedExamples.postgres).source;
    const tableMappings = postgres?.tableMappings.map((each) => ({
      ...each,
      sortingKeys: null,
      excludedColumns: [null],
    }));
    const { kind, body, draft } = await one({
      ...publishedExamples.postgres,
      source: { kafka: null, kinesis: {}, postgres: { ...postgres, tableMappings, iamRole: null } },
      settings: null,
      fieldMappings: null,
    });
    expect(kind.id).toBe('postgres');
    expect(body).toEqual(filled(publishedExamples.postgres));
    expect(draft.notes).toEqual([]);
  });

  it('opens answers of the API, with one pipe and with a list of them', async () => {
    const answer = (result: unknown) => ({ status: 200, requestId: 'r', result });
    const bodies = [publishedExamples.kafka, filled(publishedExamples.kinesis)];
    expect((await one(answer(bodies[0]))).body).toEqual(bodies[0]);
    const several = await imported(JSON.stringify(answer(bodies)));
    expect(several.map(({ body }) => body)).toEqual(bodies);
  });

  it('keeps the names of columns and tables that are not described', async () => {
    const { draft, form, kind } = await one({
      ...publishedExamples.kafka,
      destination: {
        table: 't',
        columns: ['id', { name: 'at' }, 7, {}],
        tableDefinition: { sortingKey: 'id' },
      },
    });
    expect(draft.destination.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['id ', 'at ', ' ']);
    expect(draft.destination.sortingKey).toEqual(['id']);
    expect(() => draftToBody(draft, form, kind.family)).not.toThrow();
  });

  it.each([
    ['[]', 'There is no pipe in it.'],
    ['{"status": 200, "result": null}', 'There is no pipe in it.'],
    ['{"status": 400, "error": "no"}', /that tells of an error/],
    ['7', /no source in it/],
    ['{"source": {"kafka": "x"}}', /Give "kafka", with an object\.$/],
    ['{"source": {"kafak": {}}}', /Give "kafka"/],
    ['{"source": {"sqlite": {}}}', /Give one of kafka, kinesis/],
    ['{"name": "a",}', /^Line 1, column 13: Remove this comma/],
    ['// mine\n{}', /^Line 1, column 1: Remove the comment/],
  ])('is refused with a sentence: %s', async (text, why) => {
    await expect(imported(text)).rejects.toThrow(why);
  });
});
