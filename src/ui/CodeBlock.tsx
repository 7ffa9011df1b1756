import { CopyButton } from './CopyButton';
import classes from './CodeBlock.module.css';

interface CodeBlockProps {
  text: string;
  /** Names the block and its button: "Command", "Request". */
  label: string;
}

/** Text for another program, as it is to be pasted there. */
export function CodeBlock({ text, label }: CodeBlockProps) {
  return (
    <div className={classes.block} role="region" aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
      <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
    </div>
  );
}
