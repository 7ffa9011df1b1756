import { Button } from '@mantine/core';
import type { DraftNote } from '../../pipes/draft/import/notes';
import { Banner } from '../../ui/Banner';
import classes from './DraftNotes.module.css';

interface DraftNotesProps {
  notes: readonly DraftNote[];
  onDismiss: (notes: readonly DraftNote[]) => void;
}

/** What an import or a clone had to say of this draft. It stays until it is dismissed or the pipe is created. */
export function DraftNotes({ notes, onDismiss }: DraftNotesProps) {
  if (notes.length === 0) return null;
  return (
    <section aria-label="Notes on this draft">
      <Banner
        tone="warning"
        title={
          notes.length === 1
            ? '1 difference from the original:'
            : `${notes.length} differences from the original:`
        }
      >
        <ul className={classes.list}>
          {notes.map((note) => (
            <li key={`${note.path} ${note.message}`} className={classes.note}>
              <span className={classes.words}>
                <code className={classes.path}>{note.path}</code>: {note.message}
              </span>
              <Button
                variant="subtle"
                size="compact-xs"
                className={classes.dismiss}
                aria-label={`Dismiss the note on ${note.path}`}
                onClick={() => onDismiss([note])}
              >
                Dismiss
              </Button>
            </li>
          ))}
        </ul>
        {notes.length > 1 ? (
          <Button variant="default" size="xs" mt={6} onClick={() => onDismiss(notes)}>
            Dismiss all
          </Button>
        ) : null}
      </Banner>
    </section>
  );
}
