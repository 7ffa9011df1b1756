// The type of a column whose values may be missing.
import { refuseInNullable } from './nestingRules';
import { printType } from './printType';
import type { TypeNode } from './typeNode';
import { parseType } from './typeParser';
import { isNullable } from './typeTraits';

/**
 * The type with Nullable where ClickHouse takes it: inside LowCardinality, and not around types that are never Nullable, whose
 * missing values are empty ones, nor around types that this version does not know. A text that is no type stays as it is.
 */
export function optionalType(text: string): string {
  const parsed = parseType(text);
  if (!parsed.ok) return text;
  const optional = withNull(parsed.type);
  return optional === parsed.type ? text : printType(optional);
}

function withNull(type: TypeNode): TypeNode {
  switch (type.kind) {
    // What it is around may not be right there.
    case 'nullable':
      return withNull(type.of);
    case 'lowCardinality':
      return isNullable(type) ? type : { kind: 'lowCardinality', of: withNull(type.of) };
    // JSON and its like have an empty value of their own; the rest is told by the rules of nesting.
    case 'json':
    case 'qbit':
    case 'aggregate':
    case 'unknown':
      return type;
    default:
      return refuseInNullable(type).length > 0 ? type : { kind: 'nullable', of: type };
  }
}
