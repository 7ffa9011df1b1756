import type { QueryKey } from '@tanstack/react-query';
import { shownJson } from '../lib/secrets/redactJson';
import { UnreadBanner } from '../ui/UnreadBanner';
import { useUnread } from './unread';

interface UnreadNoteProps {
  /** Of the query that reads the list. */
  of: QueryKey;
  /** So many could be read. */
  read: number;
  /** "pipe". */
  one: string;
  many?: string;
}

/** Says above a list that was read that it is not whole, and shows what was sent instead. */
export function UnreadNote({ of, read, one, many }: UnreadNoteProps) {
  const unread = useUnread(of);
  if (unread.length === 0) return null;
  return (
    <UnreadBanner
      unread={unread.length}
      of={read + unread.length}
      one={one}
      {...(many === undefined ? {} : { many })}
      sent={shownJson(unread.slice(0, 100))}
    />
  );
}
