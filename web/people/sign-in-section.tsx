// How a person signs in, for whoever looks after people: a link for them, and a way to sign them out everywhere.

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { sessionQuery } from '../api/session.ts';
import { endPersonSessions } from '../api/sign-in-links.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { SignInLinkButton } from './sign-in-link-button.tsx';

export function SignInSection({ person }: { person: { id: number; name: string } }) {
  const { words, language } = useWords();
  const { signInLink } = words;
  const { person: asker } = useSuspenseQuery(sessionQuery).data;
  const ending = useMutation({ mutationFn: () => endPersonSessions(language, person.id) });
  return (
    <section aria-label={signInLink.sectionOf(person.name)}>
      <h3>{signInLink.section}</h3>
      <div className="button-row">
        <SignInLinkButton person={person} />
        {asker?.role === 'administrator' && (
          <Button
            aria-label={signInLink.signOutOf(person.name)}
            loading={ending.isPending}
            onClick={() => ending.mutate()}
          >
            {signInLink.signOut}
          </Button>
        )}
      </div>
      <output className="small">{ending.isSuccess && signInLink.signedOut(ending.data.ended)}</output>
      {ending.error && <TroubleNote error={ending.error} />}
    </section>
  );
}
