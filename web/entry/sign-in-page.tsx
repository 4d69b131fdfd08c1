import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { type Credentials, sessionQuery, signIn, signOut } from '../api/session.ts';
import type { SampleAccount } from '../api/shapes.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import { CodeForm } from './code-form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { ProviderChoices } from './provider-choices.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import { TwoStepSetup } from './two-step-setup.tsx';
import { useEntered } from './use-entered.ts';

export function SignInPage() {
  const { words } = useWords();
  const { second_step: step } = useSuspenseQuery(sessionQuery).data;
  const title = step === null ? words.signIn.title : titleOf(step, words);
  const leave = useLeave();
  useTitle(title);
  return (
    <EntryFrame title={title}>
      {step === null && <FirstStep />}
      {step === 'code' && <CodeForm onBack={leave} />}
      {step === 'set_up' && <TwoStepSetup onBack={leave} />}
    </EntryFrame>
  );
}

function titleOf(step: 'code' | 'set_up', { secondStep }: Words): string {
  return step === 'code' ? secondStep.title : secondStep.setUpTitle;
}

function FirstStep() {
  const { words } = useWords();
  const { setup_needed: setupNeeded, sample_accounts: accounts = [], providers } = useSuspenseQuery(sessionQuery).data;
  const [form] = Form.useForm<Credentials>();
  const submit = useRef<HTMLButtonElement>(null);
  const fill = ({ username, password }: SampleAccount) => {
    form.setFieldsValue({ username, password });
    submit.current?.focus();
  };
  return (
    <>
      {setupNeeded && <p className="hint">{words.signIn.setupNeeded}</p>}
      <SignInForm form={form} submit={submit} />
      <ProviderChoices providers={providers} />
      {accounts.length > 0 && <SampleAccounts accounts={accounts} onChoose={fill} />}
    </>
  );
}

/** Back to the first step. */
function useLeave(): () => void {
  const { language } = useWords();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => signOut(language),
    onSettled: () =>
      queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, second_step: null }),
  });
  return () => leaving.mutate();
}

interface SignInFormProps {
  form: ReturnType<typeof Form.useForm<Credentials>>[0];
  submit: React.RefObject<HTMLButtonElement | null>;
}

function SignInForm({ form, submit }: SignInFormProps) {
  const { words } = useWords();
  const password = useRef<InputRef>(null);
  const entering = useEntering(() => password.current?.focus({ cursor: 'all' }));
  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(credentials) => entering.mutate(credentials)}
    >
      <Form.Item
        name="username"
        label={words.signIn.username}
        rules={[{ required: true, message: words.signIn.usernameMissing }]}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has one purpose */}
        <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.signIn.password}
        rules={[{ required: true, message: words.signIn.passwordMissing }]}
      >
        <Input.Password ref={password} autoComplete="current-password" size="large" />
      </Form.Item>
      <div role="alert" className="field-problem form-problem">
        {entering.error && troubleText(entering.error, words)}
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending} ref={submit}>
        {words.signIn.submit}
      </Button>
    </Form>
  );
}

function useEntering(onRefused: () => void) {
  const { language } = useWords();
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(language, credentials),
    onSuccess: useEntered(),
    onError: onRefused,
  });
}
