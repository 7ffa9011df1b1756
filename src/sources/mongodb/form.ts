import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import { checkMongodb } from './check';
import { fields } from './fields';

export const form = defineForm(fields, {
  check: checkMongodb,
  Grid: MappingGrid,
  together: ['readPreference'],
});
