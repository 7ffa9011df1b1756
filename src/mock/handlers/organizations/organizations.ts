import type { HandlerTable } from '../handler';

export const organizationHandlers = {
  organizationList: ({ organization }) => [organization],
  organizationGet: ({ organization }) => organization,
} satisfies Pick<HandlerTable, 'organizationList' | 'organizationGet'>;
