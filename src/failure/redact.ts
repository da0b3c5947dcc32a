import { COMMON_WORDS } from './common-words.js';
import { maskUnknown } from './mask-unknown.js';
import { secretParts } from './secret-parts.js';
import { isShortSecret, ShortSecrets } from './short-secrets.js';
import { Sieve } from './sieve.js';
import { eachSuspect } from './suspects.js';
import { ENCODED, TELLING, Traces } from './traces.js';
import { PLAIN, UNDONE, unitsOf } from './units.js';

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
const MAX_GAP_CHARACTERS = 2;
/** What stays of base64 around a secret in it: digits that it shares with its neighbours. */
const BASE64_AFTER = /[\w+/-]{0,2}[\w+-]*=*/y;
const BASE64_BEFORE = /[\w+]/;

/** Starts and ends of addresses: they give away as little as common words. */
const ADDRESS_PARTS = ['https://www.', 'https://api.', '.example.com'];

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

let common: Traces | undefined;

function commonTraces(): Traces {
  if (common === undefined) {
    common = new Traces(null);
    for (const word of [...COMMON_WORDS, ...ADDRESS_PARTS]) common.add(unitsOf(word, UNDONE), TELLING);
  }
  return common;
}

/** What to look for in the text with all writing undone, and in the text as it is. */
interface Sought {
  readonly undone: Traces;
  readonly plain: Traces;
}

function seek(part: string, { undone, plain }: Sought): void {
  const text = part.slice(0, MAX_CHARACTERS);
  const words = commonTraces();
  undone.add(unitsOf(text, UNDONE), TELLING, words);
  if (text.length > MAX_ENCODED_CHARACTERS) return;
  seekEncoded(text, undone);
  // What the units leave out or read otherwise is looked for as it is written, in each way of writing it.
  if (!/[\s\\%&\p{C}\p{Z}]/u.test(text)) return;
  undone.add(unitsOf(text.replace(/\s/g, '+'), UNDONE), TELLING, words);
  const json = escaped(text);
  for (const form of [text, json, escaped(json), urlEncoded(text), urlEncoded(text).replaceAll('%20', '+')]) {
    plain.add(unitsOf(form, PLAIN), TELLING);
  }
}

function seekEncoded(text: string, undone: Traces): void {
  const bytes = utf8(text);
  for (const encoded of [...base64Cores(bytes), toHex(bytes)]) undone.add(unitsOf(encoded, UNDONE), ENCODED);
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
  const undone = new Sieve(UNDONE);
  const plain = new Sieve(PLAIN);
  const sought: Sought = { undone: new Traces(undone), plain: new Traces(plain) };
  const short = new ShortSecrets(undone);
  const wholes: string[] = [];
  for (const secret of new Set(secrets)) {
    const parts = secretParts(secret);
    // An address without a secret in it is hidden only as a whole.
    if (parts.length === 0 && secret.trim() !== '') wholes.push(secret.trim());
    for (const part of parts.map((it) => it.trim())) {
      if (part.length >= MIN_PIECES_CHARACTERS) seek(part, sought);
      else if (isShortSecret(part)) {
        short.add(part);
        seekEncoded(part, sought.undone);
      }
    }
  }

  return (text) => {
    // Most texts hold nothing, and need no map.
    let map: Uint8Array | undefined;
    const marks = () => (map ??= new Uint8Array(text.length));
    eachSuspect(text, undone, (units) => {
      sought.undone.mark(units, marks());
      short.mark(units, marks(), TELLING);
    });
    eachSuspect(text, plain, (units) => sought.plain.mark(units, marks()));
    for (const whole of wholes) {
      for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + whole.length)) {
        marks().fill(TELLING, at, at + whole.length);
      }
    }
    return maskUnknown(map === undefined ? text : withoutMarked(text, map));
  };
}

function withoutMarked(text: string, map: Uint8Array): string {
  const next = (kind: number, from: number) => {
    const at = map.indexOf(kind, from);
    return at === -1 ? map.length : at;
  };
  const telling = (at: number) => (map[at] ?? 0) >= TELLING;
  let out = '';
  let shown = 0;
  let told = next(TELLING, 0);
  let coded = next(ENCODED, 0);
  for (let at = Math.min(told, coded); at < map.length; at = Math.min(told, coded)) {
    let start = at;
    while (start > shown && map[start - 1] !== 0) start--;
    let end = at;
    let encoded = false;
    for (let gap = 0; end + gap < map.length && gap <= MAX_GAP_CHARACTERS; ) {
      // Over a gap only to a telling piece: what follows otherwise is the message's own.
      if (telling(end + gap) || (map[end + gap] !== 0 && gap === 0)) {
        end += gap + 1;
        gap = 0;
        encoded ||= map[end - 1] === ENCODED;
      } else gap++;
    }
    if (encoded) {
      while (start > shown && BASE64_BEFORE.test(text.charAt(start - 1))) start--;
      BASE64_AFTER.lastIndex = end;
      end += BASE64_AFTER.exec(text)?.[0].length ?? 0;
    }
    out += text.slice(shown, start) + REDACTED;
    shown = end;
    if (told < end) told = next(TELLING, end);
    if (coded < end) coded = next(ENCODED, end);
  }
  return out + text.slice(shown);
}
