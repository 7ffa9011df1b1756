// Methods of authentication: as they are called on the screen, and which flavours take them.
import type { ChoiceLabels } from '../fields';

/** Those that several kinds have. */
export const sharedMethods = {
  IAM_ROLE: { label: 'IAM role' },
  IAM_USER: { label: 'Access key (IAM user)' },
  SERVICE_ACCOUNT: { label: 'Service account' },
  basic: { label: 'Username and password' },
} as const;

/** Methods by the API's names, in the order in which they are offered: a form begins with the first that its flavour takes. */
export type Methods<Method> = Readonly<Record<string, Method>>;

/** Methods that a flavour takes; none of one that we do not know. */
export function methodsFor(
  methods: Methods<{ types: readonly string[] }>,
  flavour: string,
): readonly string[] {
  return Object.keys(methods).filter((method) => methods[method]?.types.includes(flavour));
}

/** Methods as choices: all of a table, or these of it. */
export function methodChoices(
  methods: Methods<{ label: string }>,
  some: readonly string[] = Object.keys(methods),
): ChoiceLabels {
  return Object.fromEntries(some.map((method) => [method, methods[method]?.label ?? method]));
}
