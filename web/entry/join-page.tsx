// Behind a one-time link: whoever was given it chooses a password, and a username where they have none yet.

import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { join, linkQuery } from '../api/sign-in-links.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { TroubleNote, troubleText } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { useLinkToken } from './link-token.ts';
import { useEntered } from './use-entered.ts';

export function JoinPage() {
  const { words } = useWords();
  const token = useLinkToken();
  if (token !== undefined) return <Invited key={token} token={token} />;
  return (
    <EntryFrame title={words.join.title.invitation}>
      <p className="hint">{words.join.noToken}</p>
    </EntryFrame>
  );
}

function Invited({ token }: { token: string }) {
  const { words, language } = useWords();
  const link = useQuery(linkQuery(language, token));
  const purpose = link.data?.purpose ?? 'invitation';
  useTitle(words.join.title[purpose]);
  return (
    <EntryFrame title={words.join.title[purpose]}>
      {link.isPending && <Waiting heights={[48, 72, 72]} label={words.join.title[purpose]} />}
      {link.error && (
        <>
          <TroubleNote error={link.error} title={words.join.linkRefused} onRetry={() => void link.refetch()} />
          <Link to="/sign-in" search={{}}>
            {words.join.toSignIn}
          </Link>
        </>
      )}
      {link.data && (
        <>
          <p className="quiet">{words.join.hint[purpose](link.data.name, link.data.username ?? '')}</p>
          <JoinForm token={token} purpose={purpose} username={link.data.username} />
        </>
      )}
    </EntryFrame>
  );
}

interface JoinFormProps {
  token: string;
  purpose: 'invitation' | 'reset';
  username: string | null;
}

function JoinForm({ token, purpose, username }: JoinFormProps) {
  const { words, language } = useWords();
  const entered = useEntered();
  const joining = useMutation({
    mutationFn: (answers: { username?: string; password: string }) => join(language, { token, ...answers }),
    onSuccess: entered,
  });
  const { password } = words.accountPage;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(answers) => joining.mutate(answers)}>
      {username === null ? (
        <Form.Item
          name="username"
          label={words.join.username}
          extra={words.join.usernameHint}
          rules={[{ required: true, whitespace: true, message: words.join.usernameMissing }]}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has one purpose */}
          <Input autoComplete="username" autoCapitalize="none" autoFocus size="large" />
        </Form.Item>
      ) : (
        <input type="text" autoComplete="username" value={username} readOnly hidden />
      )}
      <PasswordField name="password" label={password.next} hint={password.nextHint} tooShort={password.tooShort} />
      <div role="alert" className="field-problem form-problem">
        {joining.error && troubleText(joining.error, words)}
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={joining.isPending}>
        {words.join.submit[purpose]}
      </Button>
    </Form>
  );
}
