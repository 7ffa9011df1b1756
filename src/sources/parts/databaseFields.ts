// Fields of the connection to a database, for the kinds that share them.
import type { FieldSpec } from '../fields';
import { methodChoices, sharedMethods } from './authentication';
import { iamRoleField } from './commonFields';
import { takesIamRole } from './connection';
import { databaseAuthentications } from './wire';

/** The flavour of a database; none is the plain one for the API. */
export function flavourField(types: readonly string[]) {
  return {
    control: 'flavour',
    path: 'type',
    label: 'Flavour',
    initial: (variant: string | undefined) => types.find((type) => type === variant) ?? '',
  } as const;
}

/** Host and port; the host may be that of a private endpoint. */
export function addressFields(host: { placeholder: string; docs: string; port: string }) {
  const { port, ...words } = host;
  return {
    host: {
      control: 'text',
      path: 'host',
      label: 'Host',
      required: true,
      help: 'Name or IP address; behind a reverse private endpoint, its DNS name.',
      ...words,
      endpoint: { takes: 'dnsName', combine: (_: unknown, dnsName: string) => dnsName },
      code: true,
      patch: true,
    },
    port: {
      control: 'number',
      path: 'port',
      label: 'Port',
      required: true,
      initial: port,
      beside: true,
      code: true,
      patch: true,
    },
  } as const;
}

/** User and password. `more`: that they must be given, and when. */
export function loginFields(more: Pick<FieldSpec, 'required' | 'when'>) {
  const common = { credential: 'User name and password', patch: true, ...more } as const;
  return {
    username: { control: 'text', path: 'credentials.username', label: 'Username', ...common },
    password: {
      control: 'secret',
      path: 'credentials.password',
      label: 'Password',
      needs: 'username',
      secret: true,
      beside: true,
      ...common,
    },
  } as const;
}

type Login = { type: string; authentication: string };
const isRole = ({ authentication }: Pick<Login, 'authentication'>) => authentication === 'IAM_ROLE';

/** User and password, or a role where the flavour knows roles. `patch`: the method can be changed. */
export function methodFields({ patch }: { patch: boolean }) {
  return {
    authentication: {
      control: 'choice',
      path: 'authentication',
      label: 'Method',
      unset: 'Default (username and password)',
      choices: methodChoices(sharedMethods, databaseAuthentications),
      varies: (values: Login) =>
        takesIamRole(values.type) || isRole(values)
          ? {}
          : { choices: methodChoices(sharedMethods, ['basic']) },
      patch,
    },
    iamRole: { ...iamRoleField({ example: 'database', when: isRole }), patch },
    ...loginFields({ required: true, when: (values: FormLogin) => !isRole(values) }),
  } as const;
}
type FormLogin = Pick<Login, 'authentication'>;
