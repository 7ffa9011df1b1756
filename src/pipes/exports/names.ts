// What a secret is called where it was taken out: for people, for the shell and for Terraform.
import { lookup } from '../../lib/lookup';
import { kindById } from '../../sources/registry';
import { angled } from '../placeholders';

/** A secret of a create body, by name only. */
export interface Secret {
  /** Where it stands: `source.kafka.credentials.password`. */
  path: string;
  /** What is shown in its place: `<KAFKA_PASSWORD>`. */
  placeholder: string;
  /** Name of the environment variable that carries it: `KAFKA_PASSWORD`. Unique within a body. */
  variable: string;
  /** In words: "Kafka password". */
  label: string;
}

const WORDS: Readonly<Record<string, string>> = {
  uri: 'URI',
  url: 'URL',
  caCertificate: 'CA certificate',
  // The API takes these files in base64 (api-notes 2.4), and so must the variable hold them.
  serviceAccountKey: 'service account key, in base64',
  serviceAccountFile: 'service account file, in base64',
};

/** Objects that only hold a secret and say nothing that its own name does not. */
const WRAPPERS = new Set(['credentials', 'accessKey', 'serviceAccountKey']);

/**
 * Names a secret by where it stands. `part`: all of the text there, or the userinfo of the URI there. `owner` goes before
 * the name of the variable where bodies of several pipes stand side by side.
 */
export function nameSecret(
  path: readonly string[],
  part: 'whole' | 'userinfo',
  taken: readonly Secret[],
  owner = '',
): Secret {
  const steps = path.filter((step, index) => {
    if (index === 0 && step === 'source') return false;
    return !/^\d+$/.test(step) && (index === path.length - 1 || !WRAPPERS.has(step));
  });
  const suffix = part === 'userinfo' ? ['userinfo'] : [];
  const variable = unused([owner, ...steps, ...suffix].map(upperCase).filter(Boolean).join('_'), taken);
  const words = steps.map((step) => kindById(step)?.label ?? lookup(WORDS, step) ?? inWords(step)).join(' ');
  return {
    path: path.join('.'),
    placeholder: angled(variable),
    variable,
    label: part === 'userinfo' ? `${words}: user name and password, as user:password` : words,
  };
}

function unused(name: string, taken: readonly Secret[]): string {
  const isTaken = (variable: string) => taken.some((secret) => secret.variable === variable);
  let candidate = name;
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${name}_${count}`;
  return candidate;
}

/** `schemaRegistry` -> `SCHEMA_REGISTRY`; what a variable's name cannot hold is left out. */
function upperCase(name: string): string {
  return snakeCase(name)
    .replaceAll(/[^a-z0-9_]/g, '')
    .toUpperCase();
}

/** `schemaRegistry` -> `schema registry` */
function inWords(name: string): string {
  return snakeCase(name).replaceAll('_', ' ');
}

/** `schemaRegistry` -> `schema_registry` */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
