import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayImport, sessionQuery } from '../api/session.ts';
import { useWords } from '../words/language.tsx';

/** The first day: nothing to show yet, and what to do about it. */
export function EmptyBoard() {
  const { words } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  const keeper = person !== null && mayImport(person.role);
  return (
    <section className="lone-note">
      <h1>{words.emptyBoard.title}</h1>
      <p>{keeper ? words.emptyBoard.text : words.emptyBoard.wait}</p>
      {keeper && (
        <Link to="/data" search={{}} className="action-link">
          {words.emptyBoard.action}
        </Link>
      )}
    </section>
  );
}
