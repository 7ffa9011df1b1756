// A change is told under the name that stands over the field.
import { describe, expect, it } from 'vitest';
import { valueFields } from '../../sources/fields';
import { sourceKinds } from '../../sources/registry';
import { emptyDestination } from '../draft/destination';
import { changedValues } from './changedValues';

describe.each(sourceKinds.filter(({ patches }) => patches).map((kind) => [kind.id, kind] as const))(
  'the review of a change of %s',
  (_, kind) => {
    it('calls every value by the label of its field, and tells no secret', async () => {
      const { fields } = await kind.loadFields();
      const form = (await kind.loadForm?.())?.form;
      if (!form) throw new Error('It has no form.');
      const empty = form.empty(undefined);
      const edit = (source: typeof empty) => ({
        source,
        destination: emptyDestination,
        replacing: true,
        validateSamples: false,
      });
      for (const [name, field] of valueFields(fields)) {
        if (field.control === 'tables') continue;
        const after = { ...empty, [name]: field.control === 'list' ? ['CANARY'] : 'CANARY' };
        const told = changedValues(edit(empty), edit(after), form);
        expect(told.map(({ label }) => label)).toEqual([form.labelOf(name, after)]);
        expect(JSON.stringify(told).includes('CANARY')).toBe(!field.secret);
      }
    });
  },
);
