import type { Field } from '../schema/field.js';
import { cleanPaste } from './cleanPaste.js';
import { likeable } from './likeness.js';
import type { IntakeTarget } from './meaning.js';
import { parseJson } from './parseJson.js';
import type { Pairs } from './parsePairs.js';

/** A line of `.env`; the name may have an `export` in front. */
const ASSIGNMENT = /^(?:export\s+)?[a-z_][\w.-]*\s*=/i;
/** What may stand between such lines: comments, sections, nothing. */
const ASIDE = /^(?:[#;[]|$)/;

/**
 * Whether the only field that was found in a text is meant without doubt: the text is a JSON object, or lines of
 * `.env`, and calls it by its whole name or label. Not where the clean-up of the paste comes to the same by itself,
 * nor where the text went into a field of several lines that is another: it may be meant as it is.
 */
export function isCertain(field: Field, pairs: Pairs, text: string, into?: IntakeTarget): boolean {
  const own = [field.name, field.label].map((name) => likeable(name).full);
  const named = pairs.find(({ key }) => own.includes(likeable(key).full));
  if (named === undefined || !isStructure(text)) return false;
  if (into === undefined) return true;
  return into.name === field.name
    ? cleanPaste(text, into).text !== cleanPaste(named.value, into).text
    : !into.kind.startsWith('multiline');
}

function isStructure(text: string): boolean {
  if (text.startsWith('{')) return parseJson(text) !== null;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !ASIDE.test(line));
  return lines.length > 1 && lines.every((line) => ASSIGNMENT.test(line));
}
