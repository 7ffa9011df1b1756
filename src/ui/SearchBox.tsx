import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { mayHoldSecret, redactLater } from '../lib/secrets/later';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  label: string;
  /** What can be searched for. */
  placeholder: string;
  text: string;
  onChange: (text: string) => void;
}

/** Keeps what is typed at once; the URL and the list follow, but never with a secret. `/` moves the cursor here. */
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
      const { target } = event;
      const inField =
        target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const [isSecret, setIsSecret] = useState(false);
  const latest = useRef(text);
  const handOn = (next: string, secret: boolean) => {
    // A search stands in the URL, and so in the history of the browser.
    const searched = secret ? '' : next;
    setIsSecret(secret);
    setFollowed(searched);
    onChange(searched);
  };
  const change = async (next: string) => {
    latest.current = next;
    setTyped(next);
    if (!mayHoldSecret(next)) return handOn(next, false);
    const secret = await mayBeSecret(next);
    if (latest.current === next) handOn(next, secret);
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
            onClick={() => void change('')}
          >
            <IconX size={15} />
          </ActionIcon>
        )
      }
      value={typed}
      error={
        isSecret
          ? 'This may be a secret, so it is not searched for: a search stands in the address of the page.'
          : undefined
      }
      onChange={(event) => void change(event.currentTarget.value)}
    />
  );
}

/** Also where it cannot be found out. */
async function mayBeSecret(text: string): Promise<boolean> {
  try {
    return (await redactLater(text)) !== text;
  } catch {
    return true;
  }
}
