import { count } from '../lib/format';
import { Banner } from './Banner';
import classes from './UnreadBanner.module.css';

interface UnreadBannerProps {
  unread: number;
  /** So many were sent. */
  of: number;
  /** "table". */
  one: string;
  many?: string;
  /** Where they can be seen, or what it means; a sentence. */
  hint?: string;
  /** What was sent, as JSON without secrets. */
  sent?: string;
}

const SHOWN_CHARACTERS = 20_000;

/** Says beside a list that it is not whole: "1 of 5 tables could not be read." */
export function UnreadBanner({ unread, of, one, many, hint, sent }: UnreadBannerProps) {
  return (
    <Banner
      tone="warning"
      role="status"
      title={`${unread.toLocaleString('en-US')} of ${count(of, one, many)} could not be read.`}
    >
      {hint ?? 'The API sent something in an unexpected form.'}
      {sent === undefined ? null : (
        <details className={classes.sent}>
          <summary>What the API sent</summary>
          <pre>{sent.slice(0, SHOWN_CHARACTERS)}</pre>
        </details>
      )}
    </Banner>
  );
}
