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
    if (this.length === this.codes.length) this.grow();
    const at = this.length++;
    this.codes[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  private grow(): void {
    const { codes, starts, ends } = this;
    const capacity = 2 * codes.length + 16;
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
/** Bytes of other scripts are set apart from ASCII. */
const BYTE = 0x100;
const LONGEST_ENTITY = 8;
const ENTITIES: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, nbsp: 32 };

/** Per ASCII character: what to do with it (below 4), or the unit that it is. */
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
    if (unit > AMPERSAND) into.push(unit, start, end);
    else if (unit === PERCENT || unit === AMPERSAND) into.push(codePoint, start, end);
    return;
  }
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return;
  const lower = character.toLowerCase().codePointAt(0) ?? codePoint;
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

/** Reads text as units, see above. One pass, linear in the text's length. */
export function readUnits(text: string): Units {
  const { length } = text;
  const into = new Units(length);
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (code >= 128) {
      const codePoint = text.codePointAt(i) ?? code;
      const end = i + (codePoint > 0xffff ? 2 : 1);
      takeCodePoint(codePoint, i, end, into);
      i = end;
      continue;
    }
    const unit = ASCII[code] ?? DROP;
    if (unit > AMPERSAND) into.push(unit, i, ++i);
    else if (unit === DROP) i++;
    else if (unit === PERCENT) i = takePercent(text, i, into);
    else if (unit === BACKSLASH) i = takeEscape(text, i, into);
    else i = takeEntity(text, i, into);
  }
  return into;
}

/** Reads text as it is, in lower case: for what {@link readUnits} leaves out, such as the spaces of a secret. */
export function readPlain(text: string): Units {
  const lower = text.toLowerCase();
  // Lower case of a few letters is longer than the letter: then the places would be wrong.
  const same = lower.length === text.length ? lower : text;
  const into = new Units(same.length);
  for (let i = 0; i < same.length; i++) into.push(same.charCodeAt(i), i, i + 1);
  return into;
}
