import type { Field } from '../schema/field.js';
import { type Cleaned, cleanPaste } from './cleanPaste.js';
import { copyOf } from './edits.js';
import { forgetMatch } from './forgetMatch.js';
import { matchPairs } from './matchPairs.js';
import { type IntakeTarget, wantsConnection, wantsJson } from './meaning.js';
import { parsePairs } from './parsePairs.js';

/** Longer texts are no set of credentials: 256 KiB of UTF-16 units. */
const MAX_CHARACTERS = 262_144;
/** Longer lines are keys. */
const MAX_LINE_CHARACTERS = 4096;
/** JSON, a command, an address with a user or several values, several assignments: sets of values on one line. */
const ONE_LINE = /^(?:[[{]|(?:\$ ?)?(?:curl|wget)\b|[a-z][a-z+.-]{1,30}:\/\/)|=[^=;&\s]*[;&\s][^=]*=/i;
/** One field alone is a matter of clean-up. */
const MIN_FIELDS = 2;

/** What could be filled from a text. Transient: holds secrets. */
export interface FillOffer {
  /** How many fields of the form a paste can fill at all. */
  readonly total: number;
  /** Clean values by the field's `id`; at least two. A select's is its option's value as text, a checkbox's `true` or `false`. */
  readonly values: ReadonlyMap<string, Cleaned>;
}

/**
 * Says which fields a pasted or dropped text could fill; `null` when fewer than two. `into` is the field that
 * took it: one that wants a whole JSON document gets it without an offer.
 */
export function fillOffer(text: string, fields: readonly Field[], into?: IntakeTarget): FillOffer | null {
  if (fields.length < MIN_FIELDS || text.length > MAX_CHARACTERS) return null;
  const body = text.trim();
  if (!/[\r\n]/.test(body) && !ONE_LINE.test(body.slice(0, MAX_LINE_CHARACTERS))) return null;
  if (into !== undefined && (body.startsWith('{') ? wantsJson : wantsConnection)(into)) return null;
  const pairs = parsePairs(body);
  const matched = pairs === null ? new Map<string, string>() : matchPairs(pairs, fields);
  const values = new Map<string, Cleaned>();
  for (const field of fields) {
    const value = matched.get(field.id);
    if (value === undefined) continue;
    const cleaned = cleanPaste(value, field);
    // A piece of the pasted text would keep the whole of it alive, see copyOf.
    if (cleaned.text !== '') values.set(field.id, { ...cleaned, text: copyOf(cleaned.text) });
  }
  forgetMatch();
  return values.size < MIN_FIELDS ? null : { total: fields.filter(({ hidden }) => !hidden).length, values };
}
