import type { Field } from '../schema/field.js';
import { cleanPaste } from './cleanPaste.js';
import { likeable } from './likeness.js';
import type { IntakeTarget } from './meaning.js';
import type { Pairs } from './parsePairs.js';

/** A line of `.env`, a comment, a section, or nothing. */
const ENV_LINE = /^\s*(?:$|[#;[]|(?:export\s+)?[\w.-]+\s*=)/;

/**
 * Whether the only field that was found in a text is meant without doubt: the text is an object, or lines of
 * `.env`, and calls it by its whole name or label. Not where the clean-up of the paste comes to the same by itself,
 * nor where the text went into a field of several lines that is another: it may be meant as it is.
 */
export function isCertain(
  field: Field,
  value: string | undefined,
  pairs: Pairs,
  text: string,
  into?: IntakeTarget,
): boolean {
  const own = [field.name, field.label].map((name) => likeable(name).full);
  return (
    pairs.some(({ key }) => own.includes(likeable(key).full)) &&
    isStructure(text) &&
    (into?.name === field.name ? cleanPaste(text, field).text !== value : !into?.kind.startsWith('multiline'))
  );
}

function isStructure(text: string): boolean {
  return (
    text.startsWith('{') || (text.includes('\n') && text.split('\n').every((line) => ENV_LINE.test(line)))
  );
}
