import { unreadLists } from '../api/raw';
import { UnreadBanner } from '../ui/UnreadBanner';
import type { Pipe } from './wire';

const HINT = 'What the API sent is under Configuration, as JSON.';

interface UnreadListsProps {
  pipe: Pipe;
  /** Of which list; absent: of all that have no place of their own on a page. */
  list?: 'tables' | 'columns';
}

/** Says near a list of a pipe that it is not whole. Nothing where it is. */
export function UnreadLists({ pipe, list }: UnreadListsProps) {
  return unreadLists(pipe)
    .filter(({ path }) => placeOf(path)?.list === list)
    .map(({ path, unread, of }) => {
      const one = placeOf(path)?.one ?? `element of ${path}`;
      const many = placeOf(path) ? `${one}s` : `elements of ${path}`;
      return <UnreadBanner key={path} unread={unread} of={of} one={one} many={many} hint={HINT} />;
    });
}

function placeOf(path: string): { list: UnreadListsProps['list']; one: string } | undefined {
  if (/^source\.\w+\.tableMappings$/.test(path)) return { list: 'tables', one: 'table' };
  if (path === 'destination.columns') return { list: 'columns', one: 'column' };
  if (path === 'fieldMappings') return { list: 'columns', one: 'field mapping' };
  return undefined;
}
