import { pipesQuery } from '../../pipes/queries';
import { servicesQuery } from '../../services/queries';
import { UnreadNote } from '../../session/UnreadNote';

interface UnreadNotesProps {
  org: string;
  /** How many services could be read. */
  services: number;
  watched: readonly { id: string; name: string; pipes: readonly unknown[] }[];
}

/** Says of each list behind the fleet what of it could not be read. */
export function UnreadNotes({ org, services, watched }: UnreadNotesProps) {
  return (
    <>
      <UnreadNote of={servicesQuery(org).queryKey} read={services} one="service" />
      {watched.map(({ id, name, pipes }) => (
        <UnreadNote
          key={id}
          of={pipesQuery({ org, service: id }).queryKey}
          read={pipes.length}
          one={`pipe of ${name}`}
          many={`pipes of ${name}`}
        />
      ))}
    </>
  );
}
