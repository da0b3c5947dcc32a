/** Line breaks, also those that only some programs count as such. */
const BREAKS = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** Spaces that look like the ordinary one and are not it. */
const SPECIAL_SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/**
 * What takes no room on the screen: control characters, soft hyphen, zero-width and bidi marks, BOM, fillers.
 *
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLES =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';

/** The inside of a character class: all that an edge may lose. */
export const GAP_CLASS = ` \\t${BREAKS}${SPECIAL_SPACES}${INVISIBLES}`;
/** One character that is odd inside a value: a line break, a special space, an invisible one. */
export const ODD = new RegExp(`[${BREAKS}${SPECIAL_SPACES}${INVISIBLES}]`, 'g');
/** A run of odd characters and ordinary spaces; splits a text so that the runs stay among the pieces. */
export const SPACED_RUN = new RegExp(`([ ${BREAKS}${SPECIAL_SPACES}${INVISIBLES}]+)`);
/** One line break's character. */
export const BREAK = new RegExp(`[${BREAKS}]`);
/** One invisible character. */
export const INVISIBLE = new RegExp(`[${INVISIBLES}]`);
/** Every special space. */
export const ALL_SPECIAL_SPACES = new RegExp(`[${SPECIAL_SPACES}]`, 'g');
/** Every invisible character. */
export const ALL_INVISIBLES = new RegExp(`[${INVISIBLES}]`, 'g');

/** What a character is that a clean-up may take away. */
export type Blank = 'space' | 'special' | 'break' | 'invisible';

/** What the UTF-16 unit at `index` is, or `null` where it is to be seen. */
export function blankAt(text: string, index: number): Blank | null {
  const unit = text.charCodeAt(index);
  // The frequent ones come first: this runs once for each character of a long edge.
  if (unit === 32 || unit === 9) return 'space';
  if (unit >= 10 && unit <= 13) return 'break';
  if (unit > 32 && (unit < 127 || (unit > 0xad && unit < 0x34f) || (unit > 0x3164 && unit < 0xfeff)))
    return null;
  if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000) return 'special';
  if (unit === 0x1680 || unit === 0x202f || unit === 0x205f) return 'special';
  if (unit === 0x85 || unit === 0x2028 || unit === 0x2029) return 'break';
  return INVISIBLE.test(text.charAt(index)) ? 'invisible' : null;
}

/** Counts what may be taken away; `\r\n` is one break. */
export function countBlanks(text: string): Record<Blank, number> {
  const counts = { space: 0, special: 0, break: 0, invisible: 0 };
  for (let at = 0; at < text.length; at++) {
    const blank = blankAt(text, at);
    if (blank !== null && !(text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13)) counts[blank]++;
  }
  return counts;
}
