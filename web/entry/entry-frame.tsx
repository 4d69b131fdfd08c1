import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import '../styles/entry.css';

/** What stands around the pages before somebody is signed in. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const { words, language, speak } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className="entry">
      <header className="entry-head">
        <span className="brand">{words.brand}</span>
        <span className="motto">{words.signIn.motto}</span>
        <button
          type="button"
          className="plain-button"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => speak(other)}
        >
          {words.account.otherLanguageShort}
        </button>
      </header>
      <main className="entry-body">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
