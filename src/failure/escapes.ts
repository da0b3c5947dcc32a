/** Longer runs are read in several steps. */
export const MAX_RUN_BYTES = 400;

const PERCENT = 37;
const AMPERSAND = 38;
const SEMICOLON = ';';
const HASH = 35;
const BACKSLASH = 92;
const LOWER_U = 117;
const LOWER_X = 120;
/** `&#65535;` */
const MAX_ENTITY_CHARACTERS = 8;
/** What stands behind a backslash instead of white space, as code points in lower case. */
const WHITE_SPACE = new Set([...'bfnrt'].map((letter) => letter.charCodeAt(0)));
/** By name: the character that each stands for, or -1 for white space. */
const ENTITIES = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }).map(
    ([name, character]) => [name, character.charCodeAt(0)] as const,
  ),
  ['nbsp', -1] as const,
]);

/** What an escape says, and where it ends: filled anew by each reading, since a long text has many. */
export interface Escape {
  /** The first character's code, -1 where it says nothing that counts. */
  code: number;
  /** What follows the first character. */
  rest: string;
  end: number;
}

export function newEscape(): Escape {
  return { code: -1, rest: '', end: 0 };
}

/** Whether a character may start an escape. */
export function mayEscape(code: number): boolean {
  return code === PERCENT || code === AMPERSAND || code === BACKSLASH;
}

/** The value of so many hexadecimal digits, or -1. */
function hexAt(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const code = text.charCodeAt(i);
    const letter = code | 32;
    if (code >= 48 && code <= 57) value = value * 16 + code - 48;
    else if (letter >= 97 && letter <= 102) value = value * 16 + letter - 87;
    else return -1;
  }
  return value;
}

/** Reads `%41` or, encoded more than once, `%252541`; the byte, or -1. */
function percentByte(text: string, at: number, into: Escape): number {
  let start = at + 1;
  let byte = hexAt(text, start, 2);
  while (byte === PERCENT) {
    const inner = hexAt(text, start + 2, 2);
    if (inner === -1) break;
    start += 2;
    byte = inner;
  }
  into.end = start + 2;
  return byte;
}

function readPercent(text: string, at: number, into: Escape): void {
  let byte = percentByte(text, at, into);
  into.code = byte === -1 ? PERCENT : byte;
  if (byte === -1) into.end = at + 1;
  if (byte < 128) return;
  // UTF-8, also where it is cut.
  const bytes: number[] = [];
  let { end } = into;
  while (byte >= 128 && bytes.length < MAX_RUN_BYTES) {
    bytes.push(byte);
    end = into.end;
    byte = text.charCodeAt(end) === PERCENT ? percentByte(text, end, into) : -1;
  }
  into.end = end;
  const meant = new TextDecoder().decode(Uint8Array.from(bytes));
  into.code = meant.charCodeAt(0);
  into.rest = meant.slice(1);
}

/** Backslashes are left out however many there are: each writing into JSON doubles them. */
function readBackslash(text: string, at: number, into: Escape): void {
  let end = at + 1;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  const letter = text.charCodeAt(end) | 32;
  const digits = letter === LOWER_U ? 4 : letter === LOWER_X ? 2 : 0;
  into.code = digits === 0 ? -1 : hexAt(text, end + 1, digits);
  into.end = into.code >= 0 ? end + 1 + digits : WHITE_SPACE.has(letter) ? end + 1 : end;
}

function readEntity(text: string, at: number, into: Escape): void {
  const next = text.charCodeAt(at + 1);
  if (next !== HASH && (next | 32) <= 96) return;
  const found = text.slice(at + 1, at + MAX_ENTITY_CHARACTERS);
  const length = found.indexOf(SEMICOLON);
  if (length === -1) return;
  const name = found.slice(0, length);
  const said = next === HASH ? numericEntity(name) : ENTITIES.get(name.toLowerCase());
  if (said === undefined) return;
  into.code = said;
  into.end = at + length + 2;
}

function numericEntity(name: string): number | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,4})|(\d{1,5}))$/i.exec(name) ?? [];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return decimal === undefined ? undefined : Number(decimal);
}

/** Reads what starts with `%`, `\` or `&`, an escape or the character itself. Time by its length. */
export function readEscape(text: string, at: number, into: Escape): void {
  const code = text.charCodeAt(at);
  into.code = code;
  into.rest = '';
  into.end = at + 1;
  if (code === PERCENT) readPercent(text, at, into);
  else if (code === BACKSLASH) readBackslash(text, at, into);
  else readEntity(text, at, into);
}
