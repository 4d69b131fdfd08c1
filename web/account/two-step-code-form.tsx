import { Button, Form, Input, QRCode } from 'antd';
import { troubleText } from '../ui/trouble-note.tsx';
import type { TwoStepSecret } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

interface TwoStepCodeFormProps {
  secret: TwoStepSecret;
  error: Error | null;
  pending: boolean;
  onCode: (code: string) => void;
  onCancel: () => void;
}

/** The picture for the authenticator app, the same as text, and the code that proves that it was read. */
export function TwoStepCodeForm({ secret, error, pending, onCode, onCancel }: TwoStepCodeFormProps) {
  const { words } = useWords();
  const { twoStep } = words.accountPage;
  return (
    <Form<{ code: string }>
      name="two-step-code"
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => onCode(code)}
    >
      <p>{twoStep.scan}</p>
      <div className="two-step-picture">
        <figure>
          <QRCode value={secret.address} size={200} errorLevel="M" bordered={false} aria-label={twoStep.picture} />
        </figure>
        <p>
          {twoStep.secret}
          <code className="two-step-secret">{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <a className="phone-only" href={secret.address}>
            {twoStep.openApp}
          </a>
        </p>
      </div>
      <Form.Item name="code" label={twoStep.code} rules={[{ required: true, message: twoStep.codeMissing }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" size="large" className="code-field" />
      </Form.Item>
      <div role="alert" className="field-problem form-problem">
        {error && troubleText(error, words)}
      </div>
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={pending}>
          {twoStep.confirm}
        </Button>
        <Button onClick={onCancel}>{twoStep.cancel}</Button>
      </div>
    </Form>
  );
}
