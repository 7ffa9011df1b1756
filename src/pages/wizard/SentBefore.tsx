import { Link } from '@tanstack/react-router';
import { isRunning, type Operation } from '../../operations/record';
import { Ago } from '../../ui/Ago';
import { Banner } from '../../ui/Banner';

/** Says of a draft that it was sent already, and how far it is known what came of it. */
export function SentBefore({ operation }: { operation: Operation }) {
  const { id, createdAt, items } = operation;
  return (
    <Banner
      tone="warning"
      role="status"
      title="This draft was sent already."
      actions={
        <Link to="/operations/$operation" params={{ operation: id }}>
          See what happened{' '}
        </Link>
      }
    >
      It was sent <Ago at={createdAt} />.{' '}
      {isRunning(operation)
        ? 'There is no answer yet; Penstock is checking whether the pipe was created.'
        : (items[0]?.message ?? 'Check the list of pipes before you send it again.')}
    </Banner>
  );
}
