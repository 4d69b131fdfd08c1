import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { type Credentials, sessionQuery, signIn } from '../api/session.ts';
import type { SampleAccount } from '../api/shapes.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { ProviderChoices } from './provider-choices.tsx';
import { SampleAccounts } from './sample-accounts.tsx';

export function SignInPage() {
  const { words } = useWords();
  useTitle(words.signIn.title);
  const { setup_needed: setupNeeded, sample_accounts: accounts = [], providers } = useSuspenseQuery(sessionQuery).data;
  const [form] = Form.useForm<Credentials>();
  const submit = useRef<HTMLButtonElement>(null);
  const fill = ({ username, password }: SampleAccount) => {
    form.setFieldsValue({ username, password });
    submit.current?.focus();
  };
  return (
    <EntryFrame title={words.signIn.title}>
      {setupNeeded && <p className="hint">{words.signIn.setupNeeded}</p>}
      <SignInForm form={form} submit={submit} />
      <ProviderChoices providers={providers} />
      {accounts.length > 0 && <SampleAccounts accounts={accounts} onChoose={fill} />}
    </EntryFrame>
  );
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
  const queries = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '__root__' });
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(language, credentials),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      // Only addresses of our own: a link must not lead elsewhere after signing in.
      router.history.push(next?.startsWith('/') && !next.startsWith('//') ? next : '/');
    },
    onError: onRefused,
  });
}
