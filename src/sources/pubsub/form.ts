import { defineForm } from '../defineForm';
import { checkPubsub } from './check';
import { fields } from './fields';

// The official document requires both in every patch, so that not even the deadline changes without the key.
export const form = defineForm(fields, {
  check: checkPubsub,
  together: ['authentication', 'serviceAccountKey'],
});
