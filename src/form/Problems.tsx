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
      title={problems.length === 1 ? 'One thing to mend:' : `${problems.length} things to mend:`}
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
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}
