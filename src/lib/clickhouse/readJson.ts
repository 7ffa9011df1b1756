// The semi-structured types.
import type { JsonPath, TypeNode } from './typeNode';
import type { TypeReader } from './typeReader';
import { placed } from './typeSpan';

/** `Dynamic`, `Dynamic(max_types=32)`. */
export function readDynamic(reader: TypeReader): TypeNode {
  const start = reader.peek();
  const [maxTypes, ...more] = reader.list(() => {
    if (!reader.takeWord('MAX_TYPES') || !reader.takeSign('=')) {
      reader.fail('Dynamic takes one argument: write Dynamic(max_types=32).');
    }
    return reader.integer('max_types');
  });
  if (more.length > 0) reader.fail('Write max_types once.', start);
  return { kind: 'dynamic', maxTypes };
}

/** `JSON(max_dynamic_paths=8, a.b UInt32, SKIP c, SKIP REGEXP 'd.*')`, in any order. */
export function readJson(reader: TypeReader): TypeNode {
  const limits: { maxPaths?: number; maxTypes?: number } = {};
  const paths: JsonPath[] = [];
  const skip: string[] = [];
  const skipRegexps: string[] = [];
  reader.list(() => {
    const first = reader.peek();
    if (reader.takeWord('SKIP')) {
      if (reader.takeWord('REGEXP')) skipRegexps.push(reader.string('the regular expression'));
      else skip.push(readPath(reader));
      return;
    }
    const path = readPath(reader);
    if (!reader.takeSign('=')) {
      paths.push(placed({ path, type: reader.type() }, first.at, reader.lengthSince(first)));
      return;
    }
    const limit = path === 'max_dynamic_paths' ? 'maxPaths' : 'maxTypes';
    if (limit === 'maxTypes' && path !== 'max_dynamic_types') {
      reader.fail('JSON knows max_dynamic_paths and max_dynamic_types. Write one of these.', first);
    }
    if (limits[limit] !== undefined) reader.fail(`Write ${path} once.`, first);
    limits[limit] = reader.integer(path);
  });
  return { kind: 'json', ...limits, paths, skip, skipRegexps };
}

function readPath(reader: TypeReader): string {
  const names = [reader.name('the path of a field, such as user.id')];
  while (reader.takeSign('.')) names.push(reader.name('the rest of the path'));
  return names.join('.');
}
