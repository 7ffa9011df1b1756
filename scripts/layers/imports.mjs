// What a source file imports, in every form an import can take, read off its syntax tree.
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier As written; undefined when it is put together at run time.
 * @property {'static' | 'type' | 'dynamic'} kind
 */

/**
 * @param {string} path Its ending says which language the source is in.
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(path, source) {
  /** @type {Import[]} */
  const found = [];
  /** @param {{ source: { value: string } | null }} node @param {'value' | 'type' | undefined} kind */
  const add = (node, kind) => {
    if (node.source) found.push({ specifier: node.source.value, kind: kind === 'type' ? 'type' : 'static' });
  };

  new Visitor({
    ImportDeclaration: (node) => add(node, node.importKind),
    ExportNamedDeclaration: (node) => add(node, node.exportKind),
    ExportAllDeclaration: (node) => add(node, node.exportKind),
    TSImportType: (node) => add(node, 'type'),
    ImportExpression: (node) => found.push({ specifier: literal(node.source), kind: 'dynamic' }),
    CallExpression: (node) => {
      // `import.meta.glob(...)`: Vite imports whatever matches.
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return;
      if (callee.property.type === 'Identifier' && callee.property.name === 'glob') {
        found.push({ specifier: undefined, kind: 'dynamic' });
      }
    },
  }).visit(parse(path, source));
  return found;
}

/** @param {string} path @param {string} source */
function parse(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  return program;
}

/** @param {import('vite').ESTree.Expression} node */
function literal(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/**
 * The file behind a relative specifier; undefined for a package. A file we do not know (a stylesheet, a picture)
 * comes back as its plain path.
 * @param {string} from
 * @param {string} specifier
 * @param {ReadonlyMap<string, string>} files
 */
export function resolve(from, specifier, files) {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const known = ENDINGS.map((ending) => path + ending).find((candidate) => files.has(candidate));
  return known ?? path;
}
