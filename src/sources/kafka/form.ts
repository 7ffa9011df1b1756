import { defineForm } from '../defineForm';
import { checkKafka } from './check';
import { fields } from './fields';

export const form = defineForm(fields, { check: checkKafka });
