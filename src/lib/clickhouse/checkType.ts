// Goes through a type and gathers what the rules say.
import { warnOfType } from './clickPipesRules';
import type { Complaint, Finding } from './finding';
import { refuseType } from './serverRules';
import { type TypeNode, typesInside } from './typeNode';
import { spanOf } from './typeSpan';

/**
 * What ClickHouse would refuse (errors) and what ClickPipes does not list as supported (warnings), outer types first.
 * An empty list: nothing is known against the type. Sources: ClickHouse's data type reference, and the data types that
 * ClickPipes' references list for streaming sources.
 */
export function checkType(node: TypeNode): Finding[] {
  return check(node, false);
}

/** `inside` an Array or a Tuple. */
function check(node: TypeNode, inside: boolean): Finding[] {
  const deeper = inside || node.kind === 'array' || node.kind === 'tuple';
  return [
    ...refuseType(node).map((complaint) => toFinding('error', node, complaint)),
    ...warnOfType(node, inside).map((complaint) => toFinding('warning', node, complaint)),
    // The paths of a JSON column are columns of their own.
    ...typesInside(node).flatMap((type) => check(type, deeper && node.kind !== 'json')),
  ];
}

function toFinding(severity: Finding['severity'], node: TypeNode, { message, part }: Complaint): Finding {
  return { severity, message, ...(spanOf(part ?? node) ?? spanOf(node)) };
}
