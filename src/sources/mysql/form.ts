import { defineForm } from '../defineForm';
import { MappingGrid } from '../parts/MappingGrid';
import { checkMysql } from './check';
import { fields } from './fields';

// The official document requires both in a change of the connection.
export const form = defineForm(fields, { check: checkMysql, Grid: MappingGrid, together: ['host', 'port'] });
