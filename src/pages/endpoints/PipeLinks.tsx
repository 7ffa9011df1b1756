import { Link } from '@tanstack/react-router';
import type { PipeView } from '../../pipes/view';
import classes from './endpoints.module.css';

/** Names of pipes that lead to them. */
export function PipeLinks({ pipes, service }: { pipes: readonly PipeView[]; service: string }) {
  return (
    <ul className={classes.pipes}>
      {pipes.map((view) => (
        <li key={view.id}>
          <Link to="/services/$service/pipes/$pipe" params={{ service, pipe: view.id }}>
            {view.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
