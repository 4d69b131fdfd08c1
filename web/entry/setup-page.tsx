import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { sessionQuery, setUp } from '../api/session.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { troubleText } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { useLinkToken } from './link-token.ts';

interface Answers {
  name: string;
  username: string;
  password: string;
}

/** Behind the one-time link: makes the first administrator and signs them in. */
export function SetupPage() {
  const { words } = useWords();
  useTitle(words.pages.setup);
  const { setup_needed: setupNeeded } = useSuspenseQuery(sessionQuery).data;
  return <EntryFrame title={words.setup.title}>{setupNeeded ? <ByLink /> : <AlreadySetUp />}</EntryFrame>;
}

function AlreadySetUp() {
  const { words } = useWords();
  return (
    <>
      <p className="hint">{words.setup.alreadySetUp}</p>
      <Link to="/sign-in" search={{}}>
        {words.join.toSignIn}
      </Link>
    </>
  );
}

function ByLink() {
  const { words } = useWords();
  const token = useLinkToken();
  if (token === undefined) return <p className="hint">{words.setup.noToken}</p>;
  return (
    <>
      <p className="quiet">{words.setup.hint}</p>
      <SetupForm token={token} />
    </>
  );
}

function SetupForm({ token }: { token: string }) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const making = useMutation({
    mutationFn: (answers: Answers) => setUp(language, { token, ...answers }),
    onSuccess: async (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/', search: {}, replace: true });
    },
  });
  const { setup } = words;
  return (
    <Form<Answers> layout="vertical" requiredMark={false} onFinish={(answers) => making.mutate(answers)}>
      <Form.Item
        name="name"
        label={setup.name}
        rules={[{ required: true, whitespace: true, message: setup.nameMissing }]}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has one purpose */}
        <Input autoComplete="name" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="username"
        label={setup.username}
        rules={[{ required: true, whitespace: true, message: setup.usernameMissing }]}
      >
        <Input autoComplete="username" autoCapitalize="none" size="large" />
      </Form.Item>
      <PasswordField name="password" label={setup.password} hint={setup.passwordHint} tooShort={setup.passwordShort} />
      <div role="alert" className="field-problem form-problem">
        {making.error && troubleText(making.error, words)}
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={making.isPending}>
        {setup.submit}
      </Button>
    </Form>
  );
}
