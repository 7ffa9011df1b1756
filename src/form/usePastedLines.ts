// An input of one line drops the line breaks of what is pasted into it, so that the lines of a list become one word or one name
// with blanks in it. This makes of them what the field takes, and what its rules can tell.
import type { ClipboardEvent, DragEvent } from 'react';

/** Puts the entries of a pasted list into one line. */
export type JoinLines = (text: string) => string;

interface Target {
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** Lines with a blank between them, which no address has. */
function withBlanks(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Handlers for pasting and dropping text that has to be changed for one line; all else is left to the browser. */
export function usePastedLines({ value, readOnly, onChange }: Target, joinLines: JoinLines = withBlanks) {
  const change = (data: DataTransfer) => {
    const text = data.getData('text/plain');
    const line = joinLines(text);
    return readOnly || line === text.trim() ? undefined : line;
  };
  return {
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const line = change(event.clipboardData);
      if (line === undefined) return;
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      const from = selectionStart ?? value.length;
      onChange(`${value.slice(0, from)}${line}${value.slice(selectionEnd ?? from)}`);
    },
    onDrop: (event: DragEvent<HTMLInputElement>) => {
      const line = change(event.dataTransfer);
      if (line === undefined) return;
      event.preventDefault();
      onChange(joinLines(`${value}\n${line}`));
    },
  };
}
