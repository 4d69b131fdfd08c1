// The second step of signing in: a code of the app, or a recovery code.

import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { signInByCode } from '../api/session.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { useEntered } from './use-entered.ts';

export function CodeForm({ onBack }: { onBack: () => void }) {
  const { words, language } = useWords();
  const { secondStep } = words;
  const entered = useEntered();
  const entering = useMutation({ mutationFn: (code: string) => signInByCode(language, code), onSuccess: entered });
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => entering.mutate(code)}>
      <p className="quiet entry-hint">{secondStep.hint}</p>
      <Form.Item name="code" label={secondStep.code} rules={[{ required: true, message: secondStep.codeMissing }]}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has one purpose */}
        <Input autoComplete="one-time-code" autoCapitalize="none" autoFocus size="large" className="code-field" />
      </Form.Item>
      <div role="alert" className="field-problem form-problem">
        {entering.error && troubleText(entering.error, words)}
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
        {secondStep.submit}
      </Button>
      <Button type="link" block className="entry-back" onClick={onBack}>
        {secondStep.back}
      </Button>
    </Form>
  );
}
