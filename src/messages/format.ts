import type { MessageId, Messages } from './en.js';

/** What a message's placeholders stand for. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message to show, not yet in any language. */
export interface MessageRef {
  readonly id: MessageId;
  readonly values?: MessageValues | undefined;
}

/** Letters of the scripts that are written from right to left, and the characters that steer direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const DIRECTION_MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Keeps a name of another script from reordering the sentence around it (UAX #9, first strong isolate). Where
 * both are written from left to right nothing is added, so that texts stay plain to search and to compare.
 */
function isolated(value: string, sentence: string): string {
  if (!RIGHT_TO_LEFT.test(value) && !RIGHT_TO_LEFT.test(sentence)) return value;
  return `\u2068${value.replace(DIRECTION_MARK, '')}\u2069`;
}

/** Turns a {@link MessageRef} into text of the form's language. */
export type Format = (ref: MessageRef) => string;

/** Index just past the `}` that closes the `{` at `open`; the text's length when none does. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Reads `one {# field} other {# fields}` and returns the branch for `keys`, tried in order, or `other`. */
function chooseBranch(branches: string, keys: readonly string[]): string {
  const found = new Map<string, string>();
  let at = 0;
  while (at < branches.length) {
    const open = branches.indexOf('{', at);
    if (open === -1) break;
    const end = closingBrace(branches, open);
    found.set(branches.slice(at, open).trim(), branches.slice(open + 1, end - 1));
    at = end;
  }
  for (const key of [...keys, 'other']) {
    const branch = found.get(key);
    if (branch !== undefined) return branch;
  }
  return '';
}

/**
 * Formats the part of ICU MessageFormat that the messages use: `{name}`, `{count, plural, =0 {…} one {…}
 * other {…}}` with `#`, and `{kind, select, a {…} other {…}}`. A value is inserted as it is and never parsed,
 * so braces in a provider's words stay harmless; a placeholder without a value becomes nothing.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function formatPattern(pattern: string, values: MessageValues, locale: string, hash = ''): string {
  let out = '';
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf('{', at);
    const literal = open === -1 ? pattern.slice(at) : pattern.slice(at, open);
    out += hash === '' ? literal : literal.replaceAll('#', hash);
    if (open === -1) break;
    const end = closingBrace(pattern, open);
    const [, name = '', type, branches = ''] =
      /^\s*([^,\s]+)\s*(?:,\s*(plural|select)\s*,(.*))?$/s.exec(pattern.slice(open + 1, end - 1)) ?? [];
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (type === 'plural') {
      const count = Number(value ?? 0);
      const branch = chooseBranch(branches, [`=${count}`, new Intl.PluralRules(locale).select(count)]);
      out += formatPattern(branch, values, locale, new Intl.NumberFormat(locale).format(count));
    } else if (type === 'select') {
      out += formatPattern(chooseBranch(branches, [String(value)]), values, locale, hash);
    } else if (value !== undefined) {
      out +=
        typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : isolated(value, pattern);
    }
    at = end;
  }
  return out;
}

/** A {@link Format} over one language's messages. */
export function createFormat(messages: Messages, locale: string): Format {
  return ({ id, values = {} }) => formatPattern(messages[id], values, locale);
}
