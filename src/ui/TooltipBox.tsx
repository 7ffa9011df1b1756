// The lazy half of Hint.tsx.
import '@mantine/core/styles/Tooltip.layer.css';
import { Tooltip } from '@mantine/core';

export interface HintProps {
  label: string;
  /** The element it is about, drawn by the caller: a hint that comes or goes must not draw it anew. */
  target: HTMLElement;
}

export function TooltipBox({ label, target }: HintProps) {
  return <Tooltip label={label} target={target} opened multiline maw={280} withArrow />;
}
