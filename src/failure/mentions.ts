import type { FailureKind } from '../contract/failure.js';
import type { Mark, SubmittedField } from './answer.js';
import { phrase } from './phrase.js';

/** Words that name a credential by themselves: `key` stands for the one field whose name ends in it. */
const HEADS = new Set(['key', 'token', 'secret', 'password', 'passphrase', 'username', 'email', 'jwt']);
/** Heads that stand for what was given, not for the person: only these count where access is not allowed. */
const KEY_HEADS = new Set(['key', 'token', 'secret']);
/** Words that end many names and say nothing by themselves. */
const TAIL = /^(?:id|name|url|uri|code|number|value|type|identifier|string|key|token)$/;
/** Words that need more than their tail cut off to name a field: `account` is in every second message. */
const TOO_COMMON =
  /^(?:account|user|client|app|application|api|rest|soap|ldap|smtp|imap|s?ftp|https?|access|key|token|secret|consumer|service|server|log ?in|base|instance|auth|web|site)$/;
const MAX_WORDS = 6;
/** An everyday word (`project`, `server`) names a field only next to what is wrong with it. */
const BLAME_BEFORE =
  /(?:\b(?:invalid|unknown|wrong|bad|missing|in ?correct|no such|no|malformed|unsupported|un ?recogni[sz]ed|specified|expired|revoked|disabled)(?: the| your| api| or \w+)? (?:[^\s.;]{1,30} (?:[^\s.;]{1,30} )?(?:or|and|&|\/) )?|["'[(])$/;
const BLAME_AFTER =
  /^["'\])]? ?(?:\S+ ){0,3}(?:(?:is|was|are) (?!required to)|must |should |does not|not (?:found|exist|active|valid|known|registered)|can not|could not|field|parameter|header|specified|provided|required|missing|invalid|wrong|in ?correct|unknown|locked|disabled|identifier|expired|rejected|["'=])/;
/** Before a head: another thing altogether. */
const OTHER_THING = /\b(?:security|session|csrf|public|host|foreign|primary|partition|refresh|unexpected) $/;
/** Other words for the same thing, in the form of `phrase`. A login beside the password stands for the person. */
const SYNONYMS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['password', /\b(?:passwd|pwd|pass)\b/g],
  ['email', /\b(?:e ?mail(?: address)?|mail address)\b/g],
  [
    'username',
    /\b(?:user|log ?in) ?(?:name|id)\b|\b(?:log ?in|account|user|name)(?=(?: \w+)? ?(?:\/|or|and|oder|und|ou|et|[oye]|y\/o|e\/ou|または|か|と) ?(?:\w+ )?password)/g,
  ],
  ['api key', /\bapikey\b/g],
  ['dev key', /\bdeveloper key\b/g],
];
/** Holds a credential's name, but speaks of something else. */
const NOT_A_NAME =
  /\b(?:client token id|unexpected token|user credentials|token (?:request|issuance|endpoint|service|refresh|response|polic\w+)|password polic\w+|key exchange|host key|user agent|(?:in|on) (?:the )?(?:http |request )?(?:url|headers?|body|query))\b/g;

function canonical(text: string): string {
  let out = phrase(text);
  for (const [word, pattern] of SYNONYMS) out = out.replace(pattern, word);
  return out.replace(NOT_A_NAME, ' ');
}

/** The ways in which a field may be called, as lists of words: its name, its label, what the label has in brackets. */
function namesOf({ name, label }: SubmittedField): string[][] {
  const bracketed = /\(([^()]*)\)/.exec(label)?.[1] ?? '';
  const names: string[][] = [];
  for (const text of [name, label.replace(/\([^()]*\)/g, ' '), bracketed]) {
    const found = canonical(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (found[0] === 'x') found.shift();
    if (found.length === 0 || /^(?:pem|optional|required|\d+)$/.test(found.join(' '))) continue;
    names.push(found);
    if (/^(?:log ?in|use?r|uid)$/.test(found.at(-1) ?? '')) names.push([...found.slice(0, -1), 'username']);
    if (found.at(-1) === 'username') names.push([...found.slice(0, -1), 'user']);
    const stem = found.slice(0, -1);
    if (stem.length > 0 && TAIL.test(found.at(-1) ?? '') && !TOO_COMMON.test(stem.at(-1) ?? ''))
      names.push(stem);
  }
  return names;
}

/** Which fields a phrase may stand for: those called so, and those whose name ends so. */
interface Candidates {
  readonly whole: Set<string>;
  readonly ending: Set<string>;
}

function lexicon(fields: readonly SubmittedField[]): Map<string, Candidates> {
  const entries = new Map<string, Candidates>();
  for (const field of fields) {
    for (const name of namesOf(field)) {
      const enter = (key: string, as: keyof Candidates) => {
        const entry = entries.get(key) ?? { whole: new Set(), ending: new Set() };
        entry[as].add(field.name);
        entries.set(key, entry);
      };
      enter(name.join(' '), 'whole');
      // Written together, as programs do: `privatekey`.
      if (name.length > 1) enter(name.join(''), 'whole');
      for (let i = Math.max(1, name.length - MAX_WORDS); i < name.length; i++) {
        enter(name.slice(i).join(' '), 'ending');
      }
    }
  }
  return entries;
}

function only(names: ReadonlySet<string> | undefined): string | undefined {
  return names?.size === 1 ? [...names][0] : undefined;
}

/** The only secret that is a key or token: what "the key" means when no field is called so. */
function soleKey(fields: readonly SubmittedField[]): string | undefined {
  const secrets = fields.filter(({ secret }) => secret);
  const [sole] = secrets;
  if (sole === undefined || secrets.length > 1) return undefined;
  const called = canonical(`${sole.name} ${sole.label}`);
  return /password|passphrase|connection|json|\burl\b|private key/.test(called) ? undefined : sole.name;
}

/**
 * Fields that the message calls by name, label or a plain synonym. A whole name is certain; the end of a name
 * (`token` for "API token") is likely, and counts only where one field alone ends so. Never throws.
 */
export function mentionedFields(text: string, kind: FailureKind, fields: readonly SubmittedField[]): Mark[] {
  const message = canonical(text);
  const entries = lexicon(fields);
  const spoken = [...message.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const marks: Mark[] = [];
  const mark = (name: string | undefined, certainty: Mark['certainty']) => {
    if (name !== undefined) marks.push({ name, certainty });
    return name !== undefined;
  };
  for (let i = 0; i < spoken.length; i++) {
    let length = Math.min(MAX_WORDS, spoken.length - i);
    let entry: Candidates | undefined;
    for (; length > 0; length--) {
      entry = entries.get(
        spoken
          .slice(i, i + length)
          .map(([word]) => word)
          .join(' '),
      );
      if (entry) break;
    }
    const [word] = spoken[i] ?? [''];
    const start = spoken[i]?.index ?? 0;
    if (entry && length > 1) {
      if (!mark(only(entry.whole), 'certain')) mark(only(entry.ending), 'likely');
      i += length - 1;
      continue;
    }
    if (kind === 'permission' && !KEY_HEADS.has(word)) continue;
    const before = message.slice(Math.max(0, start - 60), start);
    if (HEADS.has(word)) {
      const other = OTHER_THING.test(before);
      const named = mark(only(entry?.whole), 'certain') || (!other && mark(only(entry?.ending), 'likely'));
      if (named || other || entry) continue;
      if (KEY_HEADS.has(word) && kind !== 'permission') mark(soleKey(fields), 'likely');
      else if (word === 'username') mark(only(entries.get('email')?.whole), 'likely');
      else if (word === 'email') mark(only(entries.get('username')?.whole), 'likely');
    } else if (
      entry &&
      (BLAME_BEFORE.test(before) ||
        BLAME_AFTER.test(message.slice(start + word.length, start + word.length + 60)))
    ) {
      mark(only(entry.whole), 'certain');
    }
  }
  return marks;
}
