import { defineForm } from '../defineForm';
import { checkKinesis } from './check';
import { fields } from './fields';

export const form = defineForm(fields, { check: checkKinesis });
