import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import { checkPostgres } from './check';
import { fields } from './fields';

export const form = defineForm(fields, { check: checkPostgres, Grid: MappingGrid });
