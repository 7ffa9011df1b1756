import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  label: string;
  /** What can be searched for. */
  placeholder: string;
  text: string;
  onChange: (text: string) => void;
}

/** Keeps what is typed at once; the URL and the list follow. `/` moves the cursor here. */
export function SearchBox({ label, placeholder, text, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  // Back, Forward and "Clear filters" change the text from outside.
  if (text !== followed) {
    setFollowed(text);
    setTyped(text);
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const change = (next: string) => {
    setTyped(next);
    setFollowed(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? (
          <kbd className={classes.key} aria-hidden="true">
            /
          </kbd>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Clear search"
            onClick={() => change('')}
          >
            <IconX size={15} />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
