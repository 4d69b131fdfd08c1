import { Button } from 'antd';
import { CopyButton } from '../ui/copy-button.tsx';
import { useWords } from '../words/language.tsx';

interface RecoveryCodesProps {
  codes: string[];
  /** Whose they are, as the file says that is kept of them. */
  owner: string;
  onSaved: () => void;
}

/** Shown this once, to be kept somewhere safe. */
export function RecoveryCodes({ codes, owner, onSaved }: RecoveryCodesProps) {
  const { words } = useWords();
  const { twoStep } = words.accountPage;
  const text = [twoStep.fileHead(owner), '', ...codes, ''].join('\r\n');
  return (
    <section className="recovery-codes" aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{twoStep.codesTitle}</h3>
      <p className="hint">{twoStep.codesHint}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={twoStep.fileName}>
          {twoStep.download}
        </Button>
        <CopyButton text={codes.join('\n')} label={twoStep.copy} done={twoStep.copied} />
        <Button type="primary" onClick={onSaved}>
          {twoStep.saved}
        </Button>
      </div>
    </section>
  );
}
