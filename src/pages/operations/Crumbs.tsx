import { Link } from '@tanstack/react-router';

/** The way back to all runs. */
export function Crumbs() {
  return (
    <nav aria-label="Breadcrumb">
      <Link to="/operations">Operations</Link>
    </nav>
  );
}
