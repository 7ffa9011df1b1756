// Where the wizard and the official document are meant to differ, each with the reason. Printed by the check.

/** Properties of a create body that the wizard cannot send. */
export const notReachable: readonly { path: string; reason: string }[] = [];

/** Values that a form takes, with a warning, and the document's schema does not. */
export const beyondDocument: readonly { field: string; values: RegExp; reason: string }[] = [
  {
    field: 'host',
    values: /^[\s0-9a-f.]*:[\s0-9a-f.:]*$/i,
    reason: 'the document says host name or IP address, but its format has no room for IPv6',
  },
];
