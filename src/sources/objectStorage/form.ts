import { defineForm } from '../defineForm';
import { checkStorage, checkStorageChange } from './check';
import { fields } from './fields';

export const form = defineForm(fields, { check: checkStorage, checkChange: checkStorageChange });
