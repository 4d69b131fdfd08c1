import type { Role, SampleAccount } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

interface SampleAccountsProps {
  accounts: SampleAccount[];
  onChoose: (account: SampleAccount) => void;
}

/** The accounts of the sample region; a click fills the form. */
export function SampleAccounts({ accounts, onChoose }: SampleAccountsProps) {
  const { words } = useWords();
  return (
    <section className="sample-accounts" aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">{words.signIn.sampleTitle}</h2>
      <p className="quiet">{words.signIn.sampleHint}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onChoose(account)}>
              <span>{roleWord(account.role, words.roles)}</span>
              <span className="quiet">{account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function roleWord(role: string, words: Record<Role, string>): string {
  return role in words ? words[role as Role] : role;
}
