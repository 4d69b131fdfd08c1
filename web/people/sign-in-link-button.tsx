// A one-time link for a person: made by a button, shown once in a box, to be handed on.

import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { makeSignInLink } from '../api/sign-in-links.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { instant } from '../ui/instant.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** For whoever may give links: an invitation for a person without a login, a new password for one with. */
export function SignInLinkButton({ person }: { person: { id: number; name: string } }) {
  const { words, language } = useWords();
  const { signInLink } = words;
  const making = useMutation({ mutationFn: () => makeSignInLink(language, person.id) });
  const link = making.data;
  return (
    <>
      <Button aria-label={signInLink.makeFor(person.name)} loading={making.isPending} onClick={() => making.mutate()}>
        {signInLink.make}
      </Button>
      <Modal
        open={making.isSuccess || making.isError}
        title={link ? signInLink.title[link.purpose](link.name) : signInLink.makeFor(person.name)}
        footer={<Button onClick={() => making.reset()}>{words.close}</Button>}
        onCancel={() => making.reset()}
        destroyOnHidden
      >
        {making.error && <TroubleNote error={making.error} />}
        {link && (
          <>
            <p>{signInLink.hint(instant(link.expires_at, language))}</p>
            <p className="text-to-copy">
              <Input.TextArea
                aria-label={signInLink.link}
                value={`${window.location.origin}${link.path}`}
                readOnly
                autoSize
                onFocus={({ target }) => target.select()}
              />
            </p>
            <CopyButton
              text={`${window.location.origin}${link.path}`}
              label={signInLink.copy}
              done={signInLink.copied}
            />
          </>
        )}
      </Modal>
    </>
  );
}
