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

/** One line break. */
export const BREAK = new RegExp(`\\r\\n|[${BREAKS}]`, 'g');
/** One space of any width, tab included. */
export const SPACE = new RegExp(`[ \\t${SPECIAL_SPACES}]`, 'g');
/** One space that is not an ordinary one. */
export const SPECIAL_SPACE = new RegExp(`[${SPECIAL_SPACES}]`, 'g');
/** One invisible character. */
export const INVISIBLE = new RegExp(`[${INVISIBLES}]`, 'g');
/** A run that holds something odd: a line break, a special space, an invisible character. */
export const ODD_RUN = new RegExp(
  `[${BREAKS}${SPECIAL_SPACES}${INVISIBLES}][ ${BREAKS}${SPECIAL_SPACES}${INVISIBLES}]*`,
  'g',
);
/** The inside of a character class: all that an edge may lose. */
export const GAP_CLASS = ` \\t${BREAKS}${SPECIAL_SPACES}${INVISIBLES}`;

const BLANK = new RegExp(`[${GAP_CLASS}]`);

/** Whether the UTF-16 unit at `index` is a space, a line break or invisible. */
export function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // Letters and digits of ASCII come first: this runs once for each character of a long edge.
  return unit <= 32 || (unit > 126 && BLANK.test(text.charAt(index)));
}

/** Counts the matches of a global pattern. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
