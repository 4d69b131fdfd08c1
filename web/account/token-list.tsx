import { Button, Popconfirm } from 'antd';
import type { ApiToken } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { useWords } from '../words/language.tsx';

interface TokenListProps {
  tokens: ApiToken[];
  onRevoke: (token: ApiToken) => void;
}

/** To revoke one is asked about: it cannot be undone, and a program stops working. */
export function TokenList({ tokens, onRevoke }: TokenListProps) {
  const { words, language } = useWords();
  const { columns, ...say } = words.accountPage.tokens;
  return (
    <table className="figures-table batch-table account-table">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.uses}</th>
          <th scope="col">{columns.expires}</th>
          <th scope="col">{columns.used}</th>
          <th scope="col">
            <span className="visually-hidden">{say.revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-label={columns.uses}>{words.list(token.may.map((use) => say.use[use]))}</td>
            <td data-label={columns.expires}>
              {token.expires_on}
              {isPast(token.expires_on) && <span className="field-problem"> {say.expired}</span>}
            </td>
            <td data-label={columns.used} data-last>
              {token.last_used_at === null ? say.neverUsed : instant(token.last_used_at, language)}
            </td>
            <td className="row-action">
              <Popconfirm
                title={say.revokeQuestion(token.name)}
                okText={say.revoke}
                cancelText={say.keep}
                onConfirm={() => onRevoke(token)}
              >
                <Button aria-label={say.revokeOf(token.name)}>{say.revoke}</Button>
              </Popconfirm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isPast(day: string): boolean {
  return new Date(`${day}T23:59:59+08:00`).getTime() < Date.now();
}
