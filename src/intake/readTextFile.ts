import type { MessageId } from '../messages/en.js';

/** 1 MiB: longer files are not read at all. */
export const MAX_FILE_BYTES = 1_048_576;
/** What the file picker offers; a dropped file may have any name. */
export const ACCEPTED_FILE_EXTENSIONS: readonly string[] = ['.pem', '.p8', '.key', '.json', '.env', '.txt'];

/** A file's text, or why there is none. */
export type TextFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** The message that tells it. */
      readonly reason: Extract<MessageId, 'fileTooLarge' | 'fileNotText' | 'fileEmpty' | 'fileUnreadable'>;
    };

/** Control characters that no text holds and every binary key (DER, PKCS #12) does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a]/;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Reads a dropped or picked file as text, in this browser only: UTF-8, or UTF-16 with a byte order mark, as
 * Windows' Notepad writes it. The mark is dropped. Never rejects.
 */
export async function readTextFile(file: Blob & { readonly name?: string }): Promise<TextFile> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'fileTooLarge' };
  if (file.size === 0) return { ok: false, reason: 'fileEmpty' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that was moved since it was picked.
    return { ok: false, reason: 'fileUnreadable' };
  }
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return BINARY.test(text) ? { ok: false, reason: 'fileNotText' } : { ok: true, text };
  } catch {
    return { ok: false, reason: 'fileNotText' };
  }
}
