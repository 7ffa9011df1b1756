import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import { checkBigquery } from './check';
import { fields } from './fields';

export const form = defineForm(fields, { check: checkBigquery, Grid: MappingGrid });
