import { Banner } from '../ui/Banner';
import type { Finding } from './findings';
import classes from './Problems.module.css';

/** What is wrong with a form, on top of it; each line leads to its field. */
export function Problems({ problems }: { problems: readonly Finding[] }) {
  if (problems.length === 0) return null;
  return (
    <Banner
      tone="bad"
      role="alert"
      title={problems.length === 1 ? 'Fix 1 problem:' : `Fix ${problems.length} problems:`}
    >
      <ul className={classes.list}>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <button type="button" className={classes.link} onClick={() => focusField(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Fields bear their path as their name. One that is folded away is unfolded first. */
function focusField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);
  if (field) reveal(field);
}

/**
 * Goes to the first field that is marked as wrong, in the order of the page; where what is wrong is no field's, to the list
 * of problems. Call it when the marks are drawn.
 */
export function focusFirstProblem(within: HTMLElement | null): void {
  const first = within?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  if (first) reveal(first);
  else within?.querySelector<HTMLElement>(`.${classes.list} button`)?.focus();
}

function reveal(field: HTMLElement): void {
  const folded = field.closest('details');
  if (folded) folded.open = true;
  // Its label belongs to it, and nothing of it shall stand under the header.
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
