// Fetches a file and hands it to the browser to keep, under the name that the server gave it.

import type { Language } from '../words/words.ts';
import { noAnswer, troubleOf } from './trouble.ts';

/** `upload` is what the file is made of, where it is made of one. */
export async function download(language: Language, address: string, upload?: FormData): Promise<void> {
  const sent = upload && { method: 'POST', body: upload };
  const response = await fetch(address, { headers: { 'Accept-Language': language }, ...sent }).catch(
    (cause: unknown) => {
      throw noAnswer(cause);
    },
  );
  if (!response.ok) throw troubleOf(await response.json().catch(() => undefined), response.status);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name in a Content-Disposition header; the one in UTF-8 goes first. */
export function fileNameOf(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'youju';
}
