// The Terraform language: values, laid out as `terraform fmt` would.
import { terraformInterpolation, terraformReference } from '../../placeholders';
import { isHiddenObject, SecretText, type Hidden, type HiddenObject } from '../secrets';

const LINE_WIDTH = 110;

/** The attributes of a block or object, one line each at least, with their `=` below each other. */
export function attributes(object: HiddenObject, indent: string): string {
  const written = Object.entries(object).map(([name, value]) => ({ name, value: expression(value, indent) }));
  return written
    .map(({ name, value }, index) => `${indent}${name.padEnd(widthAt(written, index))} = ${value}\n`)
    .join('');
}

interface Written {
  name: string;
  value: string;
}

/** Neighbours of one line each are aligned; an attribute of several lines stands for itself. */
function widthAt(written: readonly Written[], index: number): number {
  const isLong = (at: number) => written[at]?.value.includes('\n') ?? true;
  if (isLong(index)) return 0;
  let [first, last] = [index, index];
  while (!isLong(first - 1)) first -= 1;
  while (!isLong(last + 1)) last += 1;
  return Math.max(...written.slice(first, last + 1).map(({ name }) => name.length));
}

/** A value that starts somewhere on a line and whose further lines are indented by `indent`. */
export function expression(value: Hidden, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof SecretText) return template(value);
  if (Array.isArray(value)) return list(value, indent);
  if (isHiddenObject(value)) return `{\n${attributes(value, `${indent}  `)}${indent}}`;
  return String(value);
}

function list(items: Hidden[], indent: string): string {
  const flat = `[${items.map((item) => expression(item, '')).join(', ')}]`;
  if (!items.some(isHiddenObject) && flat.length + indent.length <= LINE_WIDTH) return flat;
  const inner = `${indent}  `;
  const lines = items.map((item) => `${inner}${onOneLine(item, inner) ?? expression(item, inner)},\n`);
  return `[\n${lines.join('')}${indent}]`;
}

/** `{ name = "id", type = "UInt64" }` where it fits. */
function onOneLine(value: Hidden, indent: string): string | undefined {
  if (!isHiddenObject(value)) return undefined;
  const fields = Object.entries(value).map(([name, each]) => `${name} = ${expression(each, '')}`);
  const line = `{ ${fields.join(', ')} }`;
  return line.includes('\n') || line.length + indent.length > LINE_WIDTH ? undefined : line;
}

/** A secret alone is a reference; among other text it is interpolated. */
function template({ pieces }: SecretText): string {
  const texts = pieces.filter((piece) => piece !== '');
  const [only] = texts;
  if (texts.length === 1 && typeof only === 'object')
    return terraformReference(terraformVariable(only.variable));
  const inside = texts.map((piece) =>
    typeof piece === 'string' ? escaped(piece) : terraformInterpolation(terraformVariable(piece.variable)),
  );
  return `"${inside.join('')}"`;
}

/** `KAFKA_PASSWORD` -> `kafka_password`; Terraform reads it from `TF_VAR_kafka_password`. */
export function terraformVariable(variable: string): string {
  return variable.toLowerCase();
}

export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '${': '$${',
  '%{': '%%{',
};

/** Quoted strings take escapes for control characters, and a doubled sign before a brace is the sign itself. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what has to be escaped
  return text.replaceAll(/["\\\u0000-\u001F\u007F]|[$%]\{/g, (found) => {
    return ESCAPES[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
