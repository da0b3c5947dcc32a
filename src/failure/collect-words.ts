import { isMarkup, readMarkup } from './markup.js';

/** What an answer says: words for people, codes for programs, in the order of appearance. */
export interface Said {
  readonly words: string[];
  readonly codes: string[];
}

/** Longer texts are cut: the words stand at the front, and rules must stay fast. */
export const MAX_TEXT_CHARACTERS = 16_384;
/** A body of more megabytes has nothing more to say. */
const MAX_JSON_CHARACTERS = 4_194_304;
const MAX_DEPTH = 7;
const MAX_SAID = 24;
const MAX_MEMBERS = 50;
const MAX_ITEMS = 5;

/** Members that repeat what was sent (an axios error's `config` and `request` hold the secrets), or tell a program where it stood. */
const SENT_KEY =
  /^_|config|request(?!error)|headers|param|input|payload|query|ur[il]s?$|path|stack|trace|option|^(?:arg\w*|context|form|credentials|auth|socket|agent|links?|req|submitted)$/;
/** Several words, or one of a script without spaces: an identifier or a key is neither. */
const SENTENCE = /\p{L} \p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u;

/** What Refold puts before a provider's refusal; seen twice in a row where handlers nest. */
export const VERIFICATION_PREFIX = /^\s*(?:(?:Error:\s*){0,3}Failed to verify credentials\s*(?:[:.]\s*|$))+/i;

/** Members that hold words: text under these names, and objects under all but those of `SENT_KEY`. */
const WORD_KEY =
  /(?:message|messages|description|details?|msg|reason|title|summary|faultstring|errors?|statustext)$|^(?:data|body|response|result|cause|fault|(?:error|fault|short|long|status)?_?text)$/;
const CODE_KEY = /(?:code|type|status|name)$/;
const CODE = /^[\w.:-]{1,80}$/;
/** A word such as "Unauthorized" is words; `INVALID_LOGIN`, `invalid_grant` and `E0000006` are codes. */
const SINGLE_WORD = /^[A-Z]?[a-z]+\.?$/;

/** Whether the value is an object with members, not a list and not `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses text that starts like JSON of more than one word; `undefined` when it isn't. Never throws. */
export function parseJson(text: string): unknown {
  if (text.length > MAX_JSON_CHARACTERS || !/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The members worth opening. Own and enumerable, so a member called `__proto__` is only a member. */
export function wordMembers(value: object): [key: string, member: unknown][] {
  return Object.entries(value)
    .slice(0, MAX_MEMBERS)
    .map(([key, member]): [string, unknown] => [key.toLowerCase(), member])
    .filter(
      ([key, member]) =>
        WORD_KEY.test(key) || (typeof member === 'object' && member !== null && !SENT_KEY.test(key)),
    );
}

function asCode(code: string): string {
  return /^[45]\d\d$/.test(code) ? `status ${code}` : code;
}

function collectText(text: string, said: Said, depth: number): void {
  const rest = text.replace(VERIFICATION_PREFIX, '');
  const parsed = parseJson(rest);
  if (parsed !== undefined) {
    const before = said.words.length;
    collectWords(parsed, said, depth + 1);
    if (said.words.length === before) collectSentences(parsed, said, depth + 1);
  } else if (isMarkup(rest)) {
    const { words, codes } = readMarkup(rest.slice(0, MAX_TEXT_CHARACTERS));
    said.words.push(...words.slice(0, MAX_SAID));
    said.codes.push(...codes.slice(0, MAX_SAID));
  } else if (CODE.test(rest) && !SINGLE_WORD.test(rest)) said.codes.push(asCode(rest));
  else if (rest.trim() !== '') said.words.push(rest.slice(0, MAX_TEXT_CHARACTERS));
}

/** Adds the sentences of a provider's own JSON whose members have names of its own, or of another language. */
function collectSentences(value: unknown, said: Said, depth: number): void {
  if (depth > MAX_DEPTH || said.words.length > MAX_SAID) return;
  if (typeof value === 'string') {
    if (SENTENCE.test(value.slice(0, MAX_TEXT_CHARACTERS)))
      said.words.push(value.slice(0, MAX_TEXT_CHARACTERS));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value).slice(0, MAX_MEMBERS)) {
      if (!SENT_KEY.test(key.toLowerCase())) collectSentences(member, said, depth + 1);
    }
  }
}

/** Errors per field: what is said of a field follows its name, which is the provider's own. */
function collectNamed(errors: Readonly<Record<string, unknown>>, said: Said, depth: number): void {
  for (const [name, member] of Object.entries(errors).slice(0, MAX_MEMBERS)) {
    const own: Said = { words: [], codes: [] };
    collectWords(member, own, depth + 1);
    const named =
      !WORD_KEY.test(name.toLowerCase()) &&
      !CODE_KEY.test(name.toLowerCase()) &&
      /\p{L}/u.test(name) &&
      own.words.length > 0;
    said.words.push(...own.words.map((it, i) => (named && i === 0 ? `${name}: ${it}` : it)));
    said.codes.push(...own.codes);
  }
}

/**
 * Adds what a value of any shape says: text, JSON inside a string, a page, lists, nested errors. Only members
 * known to hold words or codes are opened. Never throws.
 */
export function collectWords(value: unknown, said: Said, depth = 0): void {
  if (depth > MAX_DEPTH || said.words.length + said.codes.length > MAX_SAID) return;
  if (typeof value === 'string') collectText(value, said, depth);
  else if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_ITEMS)) collectWords(item, said, depth + 1);
  } else if (isRecord(value)) {
    // OData: a message is `{ lang, value }`.
    if ('lang' in value) collectWords(value.value, said, depth + 1);
    for (const [key, member] of wordMembers(value)) {
      // Errors per field: the keys are the provider's own names for the fields.
      if (key.endsWith('errors') && isRecord(member)) collectNamed(member, said, depth);
      else collectWords(member, said, depth + 1);
    }
    for (const [key, member] of Object.entries(value).slice(0, MAX_MEMBERS)) {
      const code = typeof member === 'number' || typeof member === 'string' ? String(member) : '';
      if (CODE_KEY.test(key.toLowerCase()) && CODE.test(code)) {
        said.codes.push(asCode(code));
      }
    }
  }
}
