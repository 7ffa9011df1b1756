import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { copyPlaceheld, copyText } from '../lib/clipboard';
import { notify } from './notify';

interface CopyButtonProps {
  text: string;
  /** What is copied: "Copy pipe ID". */
  label: string;
  /** Shown beside the icon where there is room. */
  word?: string;
  /** A script or body whose secrets have placeholders in their places already: it is of use only as it is. */
  placeheld?: boolean;
}

/** Puts a text on the clipboard and shows that it did. */
export function CopyButton({ text, label, word, placeheld = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    (placeheld ? copyPlaceheld : copyText)(text).then(
      () => setCopied(true),
      () =>
        notify({
          tone: 'bad',
          title: 'Not copied',
          message: 'The browser did not allow it. Select the text instead.',
        }),
    );
  };
  const icon = copied ? <IconCheck size={15} /> : <IconCopy size={15} />;
  if (word !== undefined) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={icon}
        aria-label={copied ? 'Copied' : label}
        onClick={copy}
      >
        {copied ? 'Copied' : word}
      </Button>
    );
  }
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={copied ? 'Copied' : label}
      title={label}
      onClick={copy}
    >
      {icon}
    </ActionIcon>
  );
}
