// Forms that end too early or that no parser understands.

import { Refusal } from '../base/errors.ts';

// The parser of forms throws errors without a code, whose words are all that tells them from those of the disk.
export function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && /unexpected end of multipart data|^Multipart: |^The needle /i.test(error.message);
}

export function brokenForm(): Refusal {
  return new Refusal('upload_cut_off', {
    zh: '上传的内容不完整，可能中途断开了。请重新上传。',
    en: 'The upload is incomplete; it may have been cut off on the way. Send it again.',
  });
}
