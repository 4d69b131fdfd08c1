// Whose role asks for two-step verification sets it up on the way in.

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { TwoStepCodeForm } from '../account/two-step-code-form.tsx';
import { confirmAtSignIn, setUpAtSignIn } from '../api/session.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { useEntered } from './use-entered.ts';
import '../styles/account.css';

export function TwoStepSetup({ onBack }: { onBack: () => void }) {
  const { words, language } = useWords();
  const { secondStep } = words;
  const entered = useEntered();
  const beginning = useMutation({ mutationFn: () => setUpAtSignIn(language) });
  const confirming = useMutation({ mutationFn: (code: string) => confirmAtSignIn(language, code) });
  if (confirming.data) {
    const { session, recovery_codes: codes } = confirming.data;
    return <RecoveryCodes codes={codes} owner={session.person?.name ?? ''} onSaved={() => entered(session)} />;
  }
  if (beginning.data)
    return (
      <TwoStepCodeForm
        secret={beginning.data}
        error={confirming.error}
        pending={confirming.isPending}
        onCode={(code) => confirming.mutate(code)}
        onCancel={onBack}
      />
    );
  return (
    <div>
      <p className="quiet entry-hint">{secondStep.setUpHint}</p>
      <div role="alert" className="field-problem form-problem">
        {beginning.error && troubleText(beginning.error, words)}
      </div>
      <Button type="primary" size="large" block loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {secondStep.start}
      </Button>
      <Button type="link" block className="entry-back" onClick={onBack}>
        {secondStep.back}
      </Button>
    </div>
  );
}
