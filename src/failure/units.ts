/**
 * Text as a stream of units in which every way of writing a secret looks alike: lower case, URL encoding,
 * JSON and XML escapes undone (also twice), white space and invisible characters left out, base64url as
 * base64, other scripts as their UTF-8 bytes. Each unit knows where in the text it stands.
 */

/** Units and, for each, the part of the text that it stands for. Grows as it is filled. */
export class Units {
  codes: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(code: number, start: number, end: number): void {
    this.reserve(1);
    const at = this.length++;
    this.codes[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** Forgets all but the last units. */
  keepLast(count: number): void {
    const from = Math.max(0, this.length - count);
    this.codes.copyWithin(0, from, this.length);
    this.starts.copyWithin(0, from, this.length);
    this.ends.copyWithin(0, from, this.length);
    this.length -= from;
  }

  /** Makes room for so many more units. */
  reserve(more: number): void {
    const { codes, starts, ends, length } = this;
    if (length + more <= codes.length) return;
    const capacity = 2 * (length + more);
    this.codes = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.codes.set(codes);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

const DROP = 0;
const PERCENT = 1;
const BACKSLASH = 2;
const AMPERSAND = 3;
/** Beyond ASCII. */
const OTHER = 4;
/** Bytes of other scripts are set apart from ASCII. */
const BYTE = 0x100;
const LONGEST_ENTITY = 8;
const ENTITIES: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, nbsp: 32 };

/** Per ASCII character: what to do with it (below 5), or the unit that it is. */
const ASCII = new Uint8Array(128).map((_, code) => {
  if (code <= 32 || code === 127) return DROP;
  const character = String.fromCharCode(code);
  const special = ' %\\&'.indexOf(character);
  if (special > 0) return special;
  return '+/'.charCodeAt('-_'.indexOf(character)) || character.toLowerCase().charCodeAt(0);
});

const INVISIBLE = /^[\p{Cf}\p{Cc}\p{Z}]$/u;

/** Value of two or four hex digits at `at`; -1 if they aren't. */
function hex(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const code = text.charCodeAt(i) | 32;
    const digit = code >= 97 && code <= 102 ? code - 87 : text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit < 16) || (digit > 9 && code < 97)) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function takeCodePoint(codePoint: number, start: number, end: number, into: Units): void {
  if (codePoint < 128) {
    const unit = ASCII[codePoint] ?? DROP;
    // A decoded `%`, `\` or `&` is itself; a backslash counts nowhere.
    if (unit > OTHER) into.push(unit, start, end);
    else if (unit === PERCENT || unit === AMPERSAND) into.push(codePoint, start, end);
    return;
  }
  let lower = codePoint;
  // Most of Chinese, Japanese and Korean has neither case nor anything invisible: not worth a string each.
  if (!(codePoint > 0x3000 && codePoint < 0xa640) && !(codePoint >= 0xac00 && codePoint < 0xd800)) {
    const character = String.fromCodePoint(codePoint);
    if (INVISIBLE.test(character)) return;
    lower = character.toLowerCase().codePointAt(0) ?? codePoint;
  }
  if (lower < 128) into.push(lower, start, end);
  else if (lower < 0x800) {
    into.push(BYTE | 0xc0 | (lower >> 6), start, end);
    into.push(BYTE | 0x80 | (lower & 63), start, end);
  } else {
    if (lower < 0x10000) into.push(BYTE | 0xe0 | (lower >> 12), start, end);
    else {
      into.push(BYTE | 0xf0 | (lower >> 18), start, end);
      into.push(BYTE | 0x80 | ((lower >> 12) & 63), start, end);
    }
    into.push(BYTE | 0x80 | ((lower >> 6) & 63), start, end);
    into.push(BYTE | 0x80 | (lower & 63), start, end);
  }
}

/** `%41`, `%2541`: the index past it. */
function takePercent(text: string, at: number, into: Units): number {
  let digits = at + 1;
  while (text.charCodeAt(digits) === 50 && text.charCodeAt(digits + 1) === 53) digits += 2;
  const byte = hex(text, digits, 2);
  if (byte >= 128) into.push(BYTE | byte, at, digits + 2);
  else if (byte >= 0) takeCodePoint(byte, at, digits + 2, into);
  else into.push(37, at, digits);
  return byte < 0 ? digits : digits + 2;
}

/** `\n`, `\\n`, `\u00e9`, `\x41`, and backslashes before anything else, which count nowhere. */
function takeEscape(text: string, at: number, into: Units): number {
  let next = at;
  while (text.charCodeAt(next) === 92) next++;
  const letter = text[next] ?? '';
  if (letter !== '' && 'bfnrt'.includes(letter)) return next + 1;
  const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
  const code = digits === 0 ? -1 : hex(text, next + 1, digits);
  if (code < 0) return next;
  let end = next + 1 + digits;
  let codePoint = code;
  if (code >= 0xd800 && code < 0xdc00) {
    let low = end;
    while (text.charCodeAt(low) === 92) low++;
    const second = text[low] === 'u' ? hex(text, low + 1, 4) : -1;
    if (second >= 0xdc00 && second < 0xe000) {
      codePoint = 0x10000 + ((code - 0xd800) << 10) + (second - 0xdc00);
      end = low + 5;
    }
  }
  takeCodePoint(codePoint, at, end, into);
  return end;
}

/** `&amp;`, `&#39;`, `&#x27;`. */
function takeEntity(text: string, at: number, into: Units): number {
  const [whole, name = ''] = /^&(#?\w{2,6});/.exec(text.slice(at, at + LONGEST_ENTITY)) ?? [''];
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number.parseInt(name.slice(1), 10)
      : (ENTITIES[name] ?? Number.NaN);
  if (!(code >= 0 && code < 0x10000)) {
    into.push(38, at, at + 1);
    return at + 1;
  }
  takeCodePoint(code, at, at + whole.length, into);
  return at + whole.length;
}

/** Takes what is not one plain character at `at`; gives the index past it. */
function takeSpecial(text: string, at: number, unit: number, into: Units): number {
  if (unit === PERCENT) return takePercent(text, at, into);
  if (unit === BACKSLASH) return takeEscape(text, at, into);
  if (unit === AMPERSAND) return takeEntity(text, at, into);
  const codePoint = text.codePointAt(at) ?? 0;
  const end = at + (codePoint > 0xffff ? 2 : 1);
  takeCodePoint(codePoint, at, end, into);
  return end;
}

/** Adds the units of the text from `from` to about `to`; gives the index to go on from. Linear. */
export type ReadUnits = (text: string, into: Units, from: number, to: number) => number;

/** Reads text with all writing undone, see above. */
export function readUndone(text: string, into: Units, from: number, to: number): number {
  into.reserve(to - from);
  // The plain characters go past `push`: on a message of a mebibyte the calls would take most of the time.
  let { codes, starts, ends, length: count } = into;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    const unit = code < 128 ? (ASCII[code] ?? DROP) : OTHER;
    if (unit > OTHER) {
      codes[count] = unit;
      starts[count] = i;
      ends[count++] = ++i;
    } else if (unit === DROP) i++;
    else {
      into.length = count;
      i = takeSpecial(text, i, unit, into);
      into.reserve(Math.max(0, to - i));
      ({ codes, starts, ends, length: count } = into);
    }
  }
  into.length = count;
  return i;
}

/** Reads text as it is, in lower case: for what {@link readUndone} leaves out, such as the spaces of a secret. */
export function readPlain(text: string, into: Units, from: number, to: number): number {
  into.reserve(to - from);
  const piece = text.slice(from, to);
  const lower = piece.toLowerCase();
  // Lower case of a few letters is longer than the letter: then the places would be wrong.
  const same = lower.length === piece.length ? lower : piece;
  const { codes, starts, ends, length } = into;
  for (let i = 0; i < same.length; i++) {
    codes[length + i] = same.charCodeAt(i);
    starts[length + i] = from + i;
    ends[length + i] = from + i + 1;
  }
  into.length += same.length;
  return to;
}

/** All units of a short text. */
export function unitsOf(text: string, read: ReadUnits = readUndone): Units {
  const units = new Units(text.length);
  read(text, units, 0, text.length);
  return units;
}
