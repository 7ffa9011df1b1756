import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Banner } from './Banner';
import classes from './Dialog.module.css';
import { DialogFrame } from './DialogFrame';
import { useAttempt } from './useAttempt';

interface DialogProps {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  /** Filled red for what destroys; the brand's colour otherwise. */
  danger?: boolean;
  disabled?: boolean;
  /** `lg` for lists and forms. */
  size?: 'md' | 'lg';
  /** What the button does; a rejection keeps the dialog open. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
  /** Words for a rejection: `describeError` of the API layer, handed in because it lives beside this floor. */
  explain: (error: unknown) => { title: string; detail: string; requestId?: string | undefined };
}

/** Asks before something that costs, stops or destroys; stays open with the reason when it fails. */
export function Dialog(props: DialogProps) {
  const { busy, failure, attempt } = useAttempt();
  const why = failure === undefined ? undefined : props.explain(failure);
  const confirm = () =>
    attempt(async () => {
      await props.onConfirm();
      props.onClose();
    });
  return (
    <DialogFrame title={props.title} onClose={props.onClose} held={busy} size={props.size}>
      <form
        className={classes.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.disabled) void confirm();
        }}
      >
        {props.children}
        {why ? (
          <Banner tone="bad" title={`${why.title}.`} role="alert">
            {why.detail} {why.requestId ? <span>Request {why.requestId}</span> : null}
          </Banner>
        ) : null}
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            color={props.danger ? 'danger' : 'brand'}
            disabled={props.disabled ?? false}
            loading={busy}
          >
            {props.confirmLabel}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
