import { Button } from 'antd';
import { CopyButton } from '../ui/copy-button.tsx';
import { useWords } from '../words/language.tsx';

export interface MadeToken {
  name: string;
  secret: string;
}

/** The secret of a token that was just made; nobody sees it again. */
export function TokenSecret({ made, onSaved }: { made: MadeToken; onSaved: () => void }) {
  const { words } = useWords();
  const { tokens } = words.accountPage;
  return (
    <section className="shown-once" aria-labelledby="new-token">
      <h3 id="new-token">{tokens.secretTitle(made.name)}</h3>
      <p className="hint">{tokens.secretHint}</p>
      <p>
        <code className="secret-text">{made.secret}</code>
      </p>
      <div className="button-row">
        <CopyButton text={made.secret} label={tokens.copy} done={tokens.copied} />
        <Button type="primary" onClick={onSaved}>
          {tokens.hide}
        </Button>
      </div>
    </section>
  );
}
