import type { HandlerTable } from '../call';

export const organizationHandlers = {
  organizationList: ({ organization }) => [organization],
  organizationGet: ({ organization }) => organization,
} satisfies Pick<HandlerTable, 'organizationList' | 'organizationGet'>;
