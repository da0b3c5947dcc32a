/** What a character is to the eye. */
export const VISIBLE = 0;
/** The ordinary space. */
export const SPACE = 1;
/** A tab: white space at an edge, part of the value inside. */
export const TAB = 2;
/** A space that looks like the ordinary one and is not it. */
export const SPECIAL = 3;
/** A line break, also one that only some programs count as such. */
export const BREAK = 4;
/** A control character, soft hyphen, zero-width or bidi mark, BOM, filler: takes no room on the screen. */
export const INVISIBLE = 5;

/**
 * Ranges of UTF-16 units, in hexadecimal, by {@link SPACE} and its kin.
 *
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const RANGES: Readonly<Record<number, string>> = {
  [SPACE]: '20',
  [TAB]: '9',
  [SPECIAL]: 'a0 1680 2000-200a 202f 205f 3000',
  [BREAK]: 'a-d 85 2028-2029',
  [INVISIBLE]:
    '0-8 e-1f 7f-84 86-9f ad 34f 61c 115f-1160 17b4-17b5 180e 200b-200f 202a-202e 2060-206f 3164 feff ffa0 fff9-fffb',
};

/** By UTF-16 unit. A table, because a megabyte is looked up unit by unit while a person waits. */
const KINDS = /* @__PURE__ */ kindsOf();

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [kind, ranges] of Object.entries(RANGES)) {
    for (const range of ranges.split(' ')) {
      const [from = 0, to = from] = range.split('-').map((unit) => Number.parseInt(unit, 16));
      kinds.fill(Number(kind), from, to + 1);
    }
  }
  return kinds;
}

/** Which of {@link VISIBLE} to {@link INVISIBLE} the unit at `at` is; outside of the text it is visible. */
export function kindAt(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? VISIBLE;
}

/** Up to here, looking at each unit is quicker than to call a pattern. */
const NEAR_UNITS = 16;
const NOT_PRINTABLE_ASCII = /[^ -~]/g;

/**
 * Where the first special space, line break or invisible character from `from` on stands; `to` if there is none.
 * `gap` is how far away the last one was: the next is looked for as far, unit by unit, before a pattern is called.
 */
export function oddFrom(text: string, from: number, to: number, gap: number): number {
  let at = from;
  let isNear = gap < NEAR_UNITS;
  while (at < to) {
    for (const near = Math.min(at + (isNear ? NEAR_UNITS : 1), to); at < near; at++) {
      if (kindAt(text, at) > TAB) return at;
    }
    NOT_PRINTABLE_ASCII.lastIndex = at;
    if (!NOT_PRINTABLE_ASCII.test(text)) return to;
    const next = NOT_PRINTABLE_ASCII.lastIndex - 1;
    // Letters beyond ASCII stop the pattern too.
    isNear = next - at < NEAR_UNITS;
    at = next;
  }
  return to;
}

/** A piece of a text: UTF-16 indices. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Moves both ends inwards past spaces, line breaks and what is invisible. */
export function trimSpan(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && kindAt(text, start) !== VISIBLE) start++;
  while (end > start && kindAt(text, end - 1) !== VISIBLE) end--;
  return { from: start, to: end };
}

/** How many of each kind that is to be told. */
export interface Tally {
  readonly spaces: number;
  readonly specials: number;
  readonly breaks: number;
  readonly invisibles: number;
}

/** Counts what stands in a piece of a text; a tab is a space, `\r\n` is one break. */
export function tallySpan(text: string, { from, to }: Span): Tally {
  let spaces = 0;
  let specials = 0;
  let breaks = 0;
  let invisibles = 0;
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at);
    if (kind === SPACE || kind === TAB) spaces++;
    else if (kind === INVISIBLE) invisibles++;
    else if (kind === SPECIAL) specials++;
    else if (kind === BREAK && !(at > from && endsCrLf(text, at))) breaks++;
  }
  return { spaces, specials, breaks, invisibles };
}

/** Whether the unit at `at` is the second of `\r\n`. */
export function endsCrLf(text: string, at: number): boolean {
  return text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13;
}

/** Whether an ordinary space or a tab stands in the part. */
export function holdsBlank(text: string, from: number, to: number): boolean {
  return [' ', '\t'].some((blank) => {
    const at = text.indexOf(blank, from);
    return at !== -1 && at < to;
  });
}
