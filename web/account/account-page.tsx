// One's own account: how one signs in, where one is signed in, and which programs act for one.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { accountQuery } from '../api/account.ts';
import { sessionQuery } from '../api/session.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import type { Language } from '../words/words.ts';
import { IdentitiesSection } from './identities-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TokensSection } from './tokens-section.tsx';
import { TwoStepSection } from './two-step-section.tsx';
import '../styles/account.css';
import '../styles/imports.css';

export function AccountPage() {
  const { words, language } = useWords();
  useTitle(words.accountPage.title);
  const { person } = useSuspenseQuery(sessionQuery).data;
  const account = useQuery(accountQuery(language));
  if (!person) return null; // Signed out a moment ago.
  return (
    <div className="account-page">
      <h1>{words.accountPage.title}</h1>
      {account.error && <TroubleNote error={account.error} onRetry={() => void account.refetch()} />}
      {account.isPending && <Waiting heights={[24, 240, 120, 120]} label={words.accountPage.title} />}
      {account.data && (
        <>
          <p className="question">
            {person.name} · {words.roles[person.role]} · {words.accountPage.username} {account.data.username}
          </p>
          <PasswordSection username={account.data.username} />
          <TwoStepSection account={account.data} />
          <IdentitiesSection />
          <SessionsSection />
          <TokensSection account={account.data} />
          {person.role === 'administrator' && <RulesSection />}
          <LanguageSection />
        </>
      )}
    </div>
  );
}

function LanguageSection() {
  const { words, language, speak } = useWords();
  return (
    <section className="account-section" aria-labelledby="language">
      <h2 id="language">{words.accountPage.language.title}</h2>
      <p className="question">{words.accountPage.language.hint}</p>
      <Radio.Group
        value={language}
        onChange={({ target }) => speak(target.value as Language)}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </section>
  );
}
