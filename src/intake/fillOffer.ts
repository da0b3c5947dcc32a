import type { Field } from '../schema/field.js';
import { words } from '../words/words.js';
import { type Cleaned, cleanPaste } from './cleanPaste.js';
import { copyOf } from './edits.js';
import { forgetMatch } from './forgetMatch.js';
import { isCertain } from './isCertain.js';
import { matchPairs } from './matchPairs.js';
import { type IntakeTarget, interiorOf, wantsConnection, wantsJson, wordsOf } from './meaning.js';
import { parsePairs } from './parsePairs.js';

/** Longer texts are no set of credentials: 256 KiB of UTF-16 units. */
const MAX_CHARACTERS = 262_144;
/** Longer lines are keys. */
const MAX_LINE_CHARACTERS = 4096;
/** JSON, a command, an address with a user or several values, several assignments: sets of values on one line. */
const ONE_LINE = /^(?:[[{]|(?:\$ ?)?(?:curl|wget)\b|[a-z][a-z+.-]{1,30}:\/\/)|=[^=;&\s]*[;&\s][^=]*=/i;
const ADDRESS = /^[a-z][a-z+.-]{1,30}:\/\/\S+$/i;
/** Statements of SQL that hold lines like `name = value`. */
const SQL = /^(?:update\s+\S{1,200}\s+set|(?:create|alter)\s+(?:user|role|login))\s/i;
/** Words of a field that takes an address as it is. */
const ADDRESS_WORD = /^(?:ur[il]|endpoint|webhook|link|callback)$/;

/** What could be filled from a text. Transient: holds secrets. */
export interface FillOffer {
  /** How many fields of the form a paste can fill at all. */
  readonly total: number;
  /**
   * Clean values by the field's `id`; at least one. A select's is its option's value as text, a multi-select's a JSON
   * array of such, a checkbox's `true` or `false`.
   */
  readonly values: ReadonlyMap<string, Cleaned>;
}

/**
 * Says which fields a pasted or dropped text could fill; `null` when none. One field alone is a matter of clean-up,
 * but for a JSON object or lines of `.env` in which it goes by its own name. `into` is the field that took the text:
 * one that wants a whole JSON document gets it without an offer.
 */
export function fillOffer(text: string, fields: readonly Field[], into?: IntakeTarget): FillOffer | null {
  if (text.length > MAX_CHARACTERS) return null;
  const body = text.trim();
  if (!/[\r\n]/.test(body) && !ONE_LINE.test(body.slice(0, MAX_LINE_CHARACTERS))) return null;
  const isWhole = SQL.test(body) || (into !== undefined && isWholeOf(body, into));
  const pairs = isWhole ? null : parsePairs(body);
  const matched = pairs === null ? new Map<string, string>() : matchPairs(pairs, fields);
  const values = new Map<string, Cleaned>();
  for (const field of fields) {
    const value = matched.get(field.id);
    if (value === undefined) continue;
    const cleaned = cleanPaste(value, field);
    // A piece of the pasted text would keep the whole of it alive, see copyOf.
    if (cleaned.text !== '') values.set(field.id, { ...cleaned, text: copyOf(cleaned.text) });
  }
  const found = fields.filter(({ id }) => values.has(id));
  const [sole] = found;
  const isWorth =
    found.length > 1
      ? into?.kind !== 'multiline' || found.some(isSpecific)
      : sole !== undefined &&
        isSpecific(sole) &&
        isCertain(sole, values.get(sole.id)?.text, pairs ?? [], body, into);
  forgetMatch();
  return isWorth ? { total: fields.filter(({ hidden }) => !hidden).length, values } : null;
}

/** Whether the field asks for the text as it is; an offer would take it away, or a part of it. */
function isWholeOf(body: string, into: IntakeTarget): boolean {
  if (ADDRESS.test(body) && wantsAddress(into)) return true;
  return (body.startsWith('{') ? wantsJson : wantsConnection)(into);
}

/** Whether an address pasted there is the value itself, all of it. */
function wantsAddress(target: IntakeTarget): boolean {
  const interior = interiorOf(target);
  return (
    target.kind === 'url' ||
    interior === 'text' ||
    (interior === 'lines' && !target.secret) ||
    wordsOf(target).some((word) => ADDRESS_WORD.test(word))
  );
}

/** Whether no one writes of such a thing in passing, as of a name or a host: a secret, or what takes two words to say. */
function isSpecific({ secret, label }: Field): boolean {
  return secret || words(label).length > 1;
}
