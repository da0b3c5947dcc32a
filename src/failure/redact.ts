import { checkOf, GRAM_UNITS, GramSet, hashOf } from './grams.js';
import { maskUnknown } from './mask-unknown.js';
import { secretParts } from './secret-parts.js';
import { isShortSecret, ShortSecrets } from './short-secrets.js';
import { type ReadUnits, readPlain, readUndone, Units, unitsOf } from './units.js';

/** Stands where a secret was. */
export const REDACTED = '•••';

/** Takes the secrets out of a text. */
export type Redact = (text: string) => string;

/** Shorter secrets are looked for as a whole only: a piece of six characters of them is a word. */
const MIN_PIECES_CHARACTERS = 8;
/** Longer secrets are files: nobody encodes them into a message. */
const MAX_ENCODED_CHARACTERS = 8_192;
const MAX_CHARACTERS = 65_536;
/** Two traces this close are one: what stands between them is a remainder. */
/** Text is read in pieces of this size: so much stays in the processor's cache. */
const PIECE_CHARACTERS = 16_384;
/** Units of the piece before that the next one begins with, so that nothing is missed in between. */
const OVERLAP_UNITS = 12;
const MAX_GAP_CHARACTERS = 2;

/** Words of everyday messages: a secret's piece inside one of them gives nothing away by itself. */
const COMMON_WORDS =
  'password passwort passphrase passcode secret access account client username authentication authorization credentials service private public expired certificate connection default server database administrator changeme welcome testing bearer request failed format unknown invalid incorrect missing required response status endpoint application production sandbox localhost https://www. https://api. .example.com';

function utf8(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The secret in base64 as it stands inside `user:secret`: cut to the digits that no neighbour can change. */
function base64Cores(bytes: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = btoa('\u0000'.repeat(shift) + bytes);
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
}

function toHex(bytes: string): string {
  let digits = '';
  for (let i = 0; i < bytes.length; i++) digits += bytes.charCodeAt(i).toString(16).padStart(2, '0');
  return digits;
}

function urlEncoded(text: string): string {
  // A lone surrogate has no URL encoding.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Runs of `GRAM_UNITS`: those that tell a secret, and those that only a common word has in common with it. */
class Pieces {
  readonly telling = new GramSet();
  readonly common = new GramSet();

  add(units: Units): void {
    const words = commonGrams();
    for (let to = GRAM_UNITS; to <= units.length; to++) {
      const hash = hashOf(units, to - GRAM_UNITS, to);
      const check = checkOf(units, to - GRAM_UNITS, to);
      (words.has(hash, check) ? this.common : this.telling).add(hash, check);
    }
  }
}

let common: GramSet | undefined;

function commonGrams(): GramSet {
  if (common) return common;
  common = new GramSet();
  for (const word of COMMON_WORDS.split(' ')) {
    const units = unitsOf(word);
    for (let to = GRAM_UNITS; to <= units.length; to++) common.addRun(units, to - GRAM_UNITS, to);
  }
  return common;
}

/** What to look for in the text with all writing undone, and in the text as it is. */
interface Sought {
  readonly undone: Pieces;
  readonly plain: Pieces;
}

function seek(part: string, { undone, plain }: Sought): void {
  const text = part.slice(0, MAX_CHARACTERS);
  undone.add(unitsOf(text));
  if (text.length > MAX_ENCODED_CHARACTERS) return;
  const bytes = utf8(text);
  for (const encoded of [...base64Cores(bytes), toHex(bytes)]) undone.add(unitsOf(encoded));
  // What the units leave out or read otherwise is looked for as it is written, in each way of writing it.
  if (!/[\s\\%&\p{C}\p{Z}]/u.test(text)) return;
  undone.add(unitsOf(text.replace(/\s/g, '+')));
  const json = escaped(text);
  for (const form of [text, json, escaped(json), urlEncoded(text), urlEncoded(text).replaceAll('%20', '+')]) {
    plain.add(unitsOf(form, readPlain));
  }
}

/** Marks in a map of the text's characters; a common piece counts only where it touches a telling one. */
const TELLING = 2;
const COMMON = 1;

function markPieces({ telling, common }: Pieces, units: Units, map: Uint8Array): void {
  const mark = (value: number) => {
    let done = 0;
    return (end: number) => {
      const last = units.ends[end - 1] ?? 0;
      for (let i = Math.max(done, units.starts[end - GRAM_UNITS] ?? 0); i < last; i++) map[i] = value;
      done = Math.max(done, last);
    };
  };
  common.scan(units, mark(COMMON));
  telling.scan(units, mark(TELLING));
}

/**
 * Makes a function that takes the given secrets out of any text: raw, trimmed, in another case, URL-, JSON- or
 * XML-escaped (also twice), in base64 or base64url alone or inside `user:secret`, in hex, cut off, wrapped over
 * lines, and as a part of a connection string. Of a secret of eight characters or more no six in a row stay, but
 * for words that stand in every other message ("password"); shorter ones are taken out where they stand alone
 * and are not an everyday word. Credentials in URLs and authorization headers go too, even unknown ones. One pass,
 * linear in the text's length. Never throws.
 *
 * @example
 * createRedactor(['s3cr3t-value'])('key S3CR3T-VALUE was refused'); // 'key ••• was refused'
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const sought: Sought = { undone: new Pieces(), plain: new Pieces() };
  const short = new ShortSecrets();
  const wholes: string[] = [];
  let empty = true;
  for (const secret of new Set(secrets)) {
    const parts = secretParts(secret);
    // An address without a secret in it is hidden only as a whole.
    if (parts.length === 0 && secret.trim() !== '') wholes.push(secret.trim());
    for (const part of parts.map((it) => it.trim())) {
      if (part.length >= MIN_PIECES_CHARACTERS) seek(part, sought);
      else if (isShortSecret(part)) {
        short.add(part);
        for (const core of base64Cores(utf8(part))) sought.undone.add(unitsOf(core));
      } else continue;
      empty = false;
    }
  }

  return (text) => {
    const map = new Uint8Array(text.length);
    if (!empty) {
      eachPiece(text, readUndone, (units, overlap, ends) => {
        markPieces(sought.undone, units, map);
        short.scan(units, overlap > 0 ? 1 : 0, ends, (from, to) =>
          map.fill(TELLING, units.starts[from] ?? 0, units.ends[to - 1] ?? 0),
        );
      });
    }
    if (sought.plain.telling.size > 0) {
      eachPiece(text, readPlain, (units) => markPieces(sought.plain, units, map));
    }
    for (const whole of wholes) {
      for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + whole.length)) {
        map.fill(TELLING, at, at + whole.length);
      }
    }
    return maskUnknown(withoutMarked(text, map));
  };
}

function eachPiece(
  text: string,
  read: ReadUnits,
  take: (units: Units, overlap: number, ends: boolean) => void,
): void {
  const units = new Units(PIECE_CHARACTERS + OVERLAP_UNITS);
  for (let at = 0; at < text.length; ) {
    units.keepLast(OVERLAP_UNITS);
    const overlap = units.length;
    at = read(text, units, at, Math.min(text.length, at + PIECE_CHARACTERS));
    take(units, overlap, at >= text.length);
  }
}

function withoutMarked(text: string, map: Uint8Array): string {
  let out = '';
  let shown = 0;
  for (let at = map.indexOf(TELLING); at !== -1; at = map.indexOf(TELLING, shown)) {
    let start = at;
    while (start > shown && map[start - 1] !== 0) start--;
    let end = at;
    for (let gap = 0; end + gap < map.length && gap <= MAX_GAP_CHARACTERS; ) {
      const value = map[end + gap];
      // Over a gap only to a telling piece: what follows otherwise is the message's own.
      if (value === TELLING || (value === COMMON && gap === 0)) {
        end += gap + 1;
        gap = 0;
      } else gap++;
    }
    out += text.slice(shown, start) + REDACTED;
    shown = end;
  }
  return out + text.slice(shown);
}
