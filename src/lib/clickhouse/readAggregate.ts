// The types of aggregate functions.
import { quoteText } from './identifier';
import type { TypeNode } from './typeNode';
import type { TypeReader } from './typeReader';

/** `SimpleAggregateFunction(sum, Int64)`, `AggregateFunction(quantiles(0.5, 0.9), Float64)`. */
export function readAggregate(reader: TypeReader, name: string): TypeNode {
  const start = reader.peek();
  const simple = name === 'SimpleAggregateFunction';
  const found: { version?: number; function?: string; parameters: string[]; types: TypeNode[] } = {
    parameters: [],
    types: [],
  };
  reader.list(() => {
    const atStart = found.function === undefined;
    if (atStart && !simple && found.version === undefined && reader.peek().kind === 'number') {
      found.version = reader.integer('the version');
    } else if (atStart) {
      if (reader.peek().kind !== 'word') reader.fail('Write the name of an aggregate function, such as sum.');
      found.function = reader.name('the aggregate function');
      found.parameters = reader.list(() => readLiteral(reader));
    } else found.types.push(reader.type());
  });
  // A few functions, such as count, need no type; a value that is stored always has one.
  if (found.function === undefined || (simple && found.types.length === 0)) {
    return reader.fail(`Give ${name} a function and a type: ${name}(sum, Int64).`, start);
  }
  return { kind: 'aggregate', simple, ...found, function: found.function };
}

function readLiteral(reader: TypeReader): string {
  if (reader.peek().kind === 'text') return quoteText(reader.string('the parameter'));
  const minus = reader.takeSign('-') ? '-' : '';
  if (reader.peek().kind !== 'number') {
    reader.fail('Write the parameter as a number, or as a text in single quotes.');
  }
  return minus + reader.next().value;
}
