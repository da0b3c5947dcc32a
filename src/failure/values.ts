import type { SubmittedField } from './answer.js';
import { COMMON_WORDS } from './common-words.js';

/** A submitted value, or a telling part of it, as it may occur in a message; lower case. */
export interface Needle {
  readonly name: string;
  readonly text: string;
  /** Cut out of a longer value: its host, one of its lines. Counts only where no whole value stands. */
  readonly part: boolean;
}

const MIN_CHARACTERS = 3;
const MAX_CHARACTERS = 20_000;
const MAX_PARTS = 12;
/** Host, port left out, of a URL, a connection string or a bare host name; `''` if none. */
export function hostOf(value: string): string {
  const share = /^\\\\([\w.-]+)/.exec(value)?.[1];
  if (share !== undefined) return share;
  const authority = /^[a-z][a-z\d+.:-]{0,30}:\/\/([^/?#\s]*)/i.exec(value)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1) || value;
  return /^([\w.-]+\.[\w-]+)(?::\d+)?(?:[/?,].*)?$/s.exec(host)?.[1] ?? '';
}

/** All spellings of the fields' values worth looking for, the longest first. */
export function needles(fields: readonly SubmittedField[]): Needle[] {
  const found: Needle[] = [];
  for (const { name, value } of fields) {
    const whole = value.trim().toLowerCase().slice(0, MAX_CHARACTERS);
    if (whole.length < MIN_CHARACTERS || whole === 'true' || whole === 'false') continue;
    const add = (text: string, part: boolean) => {
      if (text.length >= MIN_CHARACTERS && !/^\d{1,4}$/.test(text)) found.push({ name, text, part });
    };
    add(whole, false);
    // Account ids become host names: NetSuite's `1234567_SB1` is `1234567-sb1.suitetalk.api.netsuite.com`.
    if (/^[\w.-]+$/.test(whole) && whole.includes('_')) add(whole.replaceAll('_', '-'), false);
    const host = hostOf(whole);
    if (host !== whole) add(host, true);
    const lines = whole.split(/[\s,;]+/).slice(0, MAX_PARTS);
    if (lines.length > 1 && !whole.includes('-----') && !/^[[{]/.test(whole)) {
      for (const line of lines) if (/[.@\d]/.test(line) && line.length > 5) add(hostOf(line) || line, true);
    }
  }
  return found.sort((a, b) => Number(a.part) - Number(b.part) || b.text.length - a.text.length);
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{N}_]/u.test(character);
}

/**
 * Whether the value stands as a word of its own at `at`, and isn't an everyday word of the sentence. Such a word counts
 * in quotes, and behind its field's name: `for schema public`.
 */
function stands(text: string, at: number, { text: needle, name }: Needle): boolean {
  const before = text[at - 1];
  const after = text[at + needle.length];
  if (!isEdge(before) || !isEdge(after)) return false;
  if (!COMMON_WORDS.has(needle) || /["'`=(]/.test(before ?? ' ')) return true;
  const [word = ''] = /[a-z]+$/.exec(name.toLowerCase()) ?? [];
  return word !== '' && text.slice(Math.max(0, at - word.length - 2), at) === ` ${word} `;
}

/** Undoes URL encoding, so that an echoed query matches what was typed. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** What a text repeats of the submitted values. */
export interface Echo {
  /** Names of the fields whose values it repeats. */
  readonly names: readonly string[];
  /** The text with these values blanked: what the provider says itself. */
  readonly rest: string;
}

/**
 * Finds the submitted values that a text repeats, longest first: `acme` does not count where it is only a part
 * of the e-mail address `ana@acme.example` that another field holds.
 */
export function findEcho(text: string, fields: readonly SubmittedField[]): Echo {
  let rest = decoded(text).replaceAll('\\"', '"');
  let lower = rest.toLowerCase();
  // Lower case of a few letters is longer than the letter: then the places would be wrong.
  if (lower.length !== rest.length) rest = lower;
  const names = new Set<string>();
  for (const sought of needles(fields)) {
    const { name, text: needle, part } = sought;
    if (part && names.has(name)) continue;
    const blank = '\u0000'.repeat(needle.length);
    const pieces: string[] = [];
    let copied = 0;
    for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, at + needle.length)) {
      if (!stands(lower, at, sought)) continue;
      pieces.push(rest.slice(copied, at), blank);
      copied = at + needle.length;
    }
    if (copied === 0) continue;
    names.add(name);
    rest = pieces.join('') + rest.slice(copied);
    lower = rest.toLowerCase();
    if (lower.length !== rest.length) rest = lower;
  }
  return { names: [...names], rest: rest.replaceAll('\u0000', '') };
}

/** The host names that a failed look-up or connection names: `ENOTFOUND acme.example`, `connect to db:5432`. */
export function hostIn(text: string): string | null {
  const found =
    /(?:ENOTFOUND|EAI_\w+|resolve(?: host| hostname)?:?|for host(?:name)?|host:?|hostname|lookup|for target|getaddrinfo failed:|UnknownHostException:?)\s+["'`]?(?:dns:)?([\w.-]{2,253})/i.exec(
      text,
    )?.[1] ??
    /["'`«]([\w-]{1,63}(?:\.[\w-]{1,63}){1,9})["'`»]/.exec(text)?.[1] ??
    null;
  return found === null ? null : found.replace(/^(?:_\w+\._tcp\.)|\.$/g, '');
}
