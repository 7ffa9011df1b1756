// A create body for Terraform, and the pipes that there are for its `import` blocks.
import { lookup } from '../../lib/lookup';
import type { Attribute, Attributes } from '../../sources/parts/tools';
import { toolsOf } from '../../sources/tools';
import type { PipeCreateBody } from '../writeEndpoints';
import { USUAL_MAX_REPLICAS } from '../scaling';
import { sourceBodyOf } from '../../sources/sourceBody';
import { snakeCase, type Secret } from './names';
import { hideSecrets, isHiddenObject, type Hidden, type HiddenObject } from './secrets';
import { attributes, quoted, terraformVariable } from './terraform/hcl';
import { clickpipeResource } from './terraform/resource';

interface TerraformExport {
  /** Variables for the secrets, and the resource. */
  hcl: string;
  /** What the provider would refuse, what is left out for lack of an attribute, what it needs besides. */
  notes: string[];
}

/**
 * The draft as a resource of the vendor's provider (ClickHouse/clickhouse).
 * @param address Name of the resource in the configuration; by default made of the pipe's name.
 */
export function toTerraform(
  body: PipeCreateBody,
  { service, address }: { service: string; address?: string },
): TerraformExport {
  const notes: string[] = [];
  const hidden = hideSecrets(body);
  const { name = '', ...rest } = convert(hidden.body, clickpipeResource, [], notes);
  notes.push(...missing(body));
  const resource: HiddenObject = { name, service_id: service, ...rest };
  const label = address ?? slug(typeof name === 'string' ? name : '');
  const block = `resource "clickhouse_clickpipe" "${label}" {\n${attributes(resource, '  ')}}\n`;
  return { hcl: [...hidden.secrets.map(variableBlock), block].join('\n'), notes };
}

/**
 * Takes a pipe that exists under the control of Terraform, at an address of its own: names of pipes repeat, so the
 * address ends with the last group of the pipe's id. `terraform plan -generate-config-out` writes the rest.
 */
export function toImportBlock({
  service,
  pipe,
  name,
  address = importAddress(name, pipe),
}: {
  service: string;
  pipe: string;
  name: string;
  address?: string;
}): string {
  const to = `clickhouse_clickpipe.${address}`;
  return `import {\n  to = ${to}\n  id = ${quoted(`${service}:${pipe}`)}\n}\n`;
}

/** The name of an imported pipe's resource, for `toTerraform` of the same pipe. */
export function importAddress(name: string, pipe: string): string {
  const tail = pipe.slice(pipe.lastIndexOf('-') + 1);
  return `${slug(name)}_${slug(tail, '')}`;
}

/** A name as an identifier: begins with a letter or `_`, goes on with letters, digits and `_`. */
export function slug(name: string, fallback = 'clickpipe'): string {
  const ascii = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = ascii.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_|_$/g, '');
  return fallback !== '' && !/^[a-z]/.test(words) ? [fallback, words].filter(Boolean).join('_') : words;
}

function variableBlock(secret: Secret): string {
  const fields = [
    `  description = ${quoted(secret.label)}\n`,
    '  type        = string\n',
    '  sensitive   = true\n',
  ];
  return `variable "${terraformVariable(secret.variable)}" {\n${fields.join('')}}\n`;
}

/** An object with the provider's names; what the provider does not know goes to the notes. */
function convert(
  object: HiddenObject,
  known: Attributes,
  path: readonly string[],
  notes: string[],
): HiddenObject {
  const entries = Object.entries(object).flatMap(([key, value]) => {
    const here = [...path, key];
    const name = snakeCase(key);
    const attribute = Object.hasOwn(known, name) ? known[name] : undefined;
    if (attribute === undefined) {
      notes.push(`${here.join('.')} is left out: the provider has no attribute for it.`);
      return [];
    }
    return [[name, convertValue(value, attribute, here, notes)] as const];
  });
  return completed(Object.fromEntries(entries), path, notes);
}

function convertValue(value: Hidden, attribute: Attribute, path: readonly string[], notes: string[]): Hidden {
  if (attribute === true) return value;
  if (isNames(attribute)) {
    if (typeof value === 'string' && !attribute.includes(value)) {
      notes.push(`${path.join('.')}: the provider does not list ${value}, only ${attribute.join(', ')}.`);
    }
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((each, index) => convertValue(each, attribute, [...path, String(index)], notes));
  }
  return isHiddenObject(value) ? convert(value, attribute, path, notes) : value;
}

/** TypeScript's own `Array.isArray` does not narrow readonly arrays. */
function isNames(attribute: Attribute): attribute is readonly string[] {
  return Array.isArray(attribute);
}

/** Where the provider wants another form than the API. */
function completed(object: HiddenObject, path: readonly string[], notes: string[]): HiddenObject {
  const [, kind = '', ...inside] = path;
  const { constants = {}, minutes = [] } = lookup(toolsOf, kind)?.terraform ?? {};
  const here = (name: string) => [...inside, name].join('.');
  const complete: Record<string, Hidden> = { ...object };
  for (const [at, value] of Object.entries(constants)) {
    const [name = ''] = at.split('.').slice(-1);
    if (path[0] === 'source' && at === here(name)) complete[snakeCase(name)] = value;
  }
  for (const name of minutes) {
    const seconds = object[snakeCase(name)];
    if (path[0] !== 'source' || name !== here(name) || typeof seconds !== 'number') continue;
    if (seconds % 60 !== 0) {
      notes.push(`${path.join('.')}.${name}: the provider takes minutes, so ${seconds % 60} s are cut off.`);
    }
    complete[snakeCase(name)] = inMinutes(seconds);
  }
  return complete;
}

/** UNIX seconds -> `2021-01-01T00:00`, in UTC. A number that is no date stays, for the provider to refuse. */
function inMinutes(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace(/:\d\d\.\d+Z$/, '');
}

/** What the provider wants and the API does not. */
function missing({ source, scaling }: PipeCreateBody): string[] {
  const [kind, sourceBody] = sourceBodyOf(source);
  const lacks = kind === undefined ? [] : (toolsOf[kind].terraform.lacks?.(sourceBody) ?? []);
  const replicas = scaling?.replicas ?? 0;
  return [
    ...lacks.map((path) => `source.${kind}.${path}: the provider requires it, with a username at least.`),
    ...(replicas > USUAL_MAX_REPLICAS
      ? [`scaling.replicas: the provider takes ${USUAL_MAX_REPLICAS} at most.`]
      : []),
  ];
}
