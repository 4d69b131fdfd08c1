import { Button, Form, Input } from 'antd';
import type { OwnProof } from '../api/account.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

interface ProofFormProps {
  /** Whether a code is asked for beside the password. */
  withCode: boolean;
  error: Error | null;
  pending: boolean;
  onProof: (proof: OwnProof) => void;
  onCancel: () => void;
}

/** Asks once more who is there, before something changes that guards the account. */
export function ProofForm({ withCode, error, pending, onProof, onCancel }: ProofFormProps) {
  const { words } = useWords();
  const { twoStep } = words.accountPage;
  return (
    <Form<OwnProof> name="own-proof" layout="vertical" requiredMark={false} onFinish={onProof}>
      <p>{withCode ? twoStep.proofBoth : twoStep.proof}</p>
      <Form.Item
        name="password"
        label={twoStep.password}
        rules={[{ required: true, message: twoStep.passwordMissing }]}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form appears where the button was pressed */}
        <Input.Password autoComplete="current-password" size="large" autoFocus />
      </Form.Item>
      {withCode && (
        <Form.Item name="code" label={twoStep.code} rules={[{ required: true, message: twoStep.codeMissing }]}>
          <Input autoComplete="one-time-code" size="large" className="code-field" />
        </Form.Item>
      )}
      <div role="alert" className="field-problem form-problem">
        {error && troubleText(error, words)}
      </div>
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={pending}>
          {twoStep.goOn}
        </Button>
        <Button onClick={onCancel}>{twoStep.cancel}</Button>
      </div>
    </Form>
  );
}
