/**
 * Text as a stream of units in which every way of writing a secret looks alike: lower case, URL encoding,
 * JSON and XML escapes undone (also twice), white space, backslashes and invisible characters left out,
 * base64url as base64.
 */

/** Units, and for each the part of the text that it stands for. There are never more than characters. */
export interface Units {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  length: number;
}

/** Longer runs are read in several steps. */
const ESCAPED =
  /(?:%(?:25)*[\da-f]{2}){1,400}|\\+(?:u([\da-f]{4})|x([\da-f]{2})|[bfnrt])?|&(?:#x([\da-f]{1,4})|#(\d{1,5})|(amp|lt|gt|quot|apos|nbsp));/iy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Z}\\]/u;

const DROP = 0;
/** Starts an escape, or is beyond ASCII. */
const SPECIAL = 1;
/** Per ASCII character: what to do with it, or the unit that it is. */
const ASCII = new Uint8Array(128).map((_, code) => {
  if (code <= 32 || code === 127) return DROP;
  const character = String.fromCharCode(code);
  if ('%\\&'.includes(character)) return SPECIAL;
  return '+/'.charCodeAt('-_'.indexOf(character)) || character.toLowerCase().charCodeAt(0);
});

/** What a percent-encoded run says: UTF-8, also where it is cut. */
function decoded(run: string): string {
  const byte = run.length === 3 ? Number.parseInt(run.slice(1), 16) : 128;
  if (byte < 128) return String.fromCharCode(byte);
  const bytes = (run.match(/[\da-f]{2}(?=%|$)/gi) ?? []).map((digits) => Number.parseInt(digits, 16));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** Most of Chinese, Japanese and Korean has neither case nor anything invisible. */
function isPlainBeyondAscii(code: number): boolean {
  return code > 0x3000 && code < 0xfb00;
}

/** The unit of a character that no escape starts with, or `DROP`. */
function unitOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 128 && ASCII[code] !== SPECIAL) return ASCII[code] ?? DROP;
  if (isPlainBeyondAscii(code)) return code;
  if (INVISIBLE.test(character)) return DROP;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Tells a lone `&` and what is beyond ASCII at once: asking the pattern takes longer than all else. */
function mayEscape(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code < 128 && (code !== 38 || next === 35 || (next | 32) > 96);
}

/** Takes what is no plain character at `at`; gives the index past it. */
function takeSpecial(text: string, at: number, into: Units): number {
  ESCAPED.lastIndex = at;
  const found = mayEscape(text, at) ? ESCAPED.exec(text) : null;
  let end = at + 1;
  let meant = text.charAt(at);
  if (found !== null) {
    const [whole, unicode, byte, hex, decimal, entity] = found;
    end = at + whole.length;
    const digits = unicode ?? byte ?? hex;
    if (whole.startsWith('%')) meant = decoded(whole);
    else if (entity !== undefined) meant = ENTITIES[entity.toLowerCase()] ?? ' ';
    else if (digits !== undefined) meant = String.fromCharCode(Number.parseInt(digits, 16));
    else meant = decimal === undefined ? '' : String.fromCharCode(Number(decimal));
  }
  for (let i = 0; i < meant.length; i++) {
    const unit = unitOf(meant.charAt(i));
    if (unit !== DROP) push(into, unit, at, end);
  }
  return end;
}

function push(into: Units, unit: number, start: number, end: number): void {
  into.codes[into.length] = unit;
  into.starts[into.length] = start;
  into.ends[into.length++] = end;
}

/**
 * Reads a text into units. Linear.
 *
 * @param plain as it is written, but for case: for what is otherwise left out, such as the spaces of a secret.
 */
export function unitsOf(text: string, plain = false): Units {
  const units: Units = {
    codes: new Uint16Array(text.length),
    starts: new Int32Array(text.length),
    ends: new Int32Array(text.length),
    length: 0,
  };
  const { codes, starts, ends } = units;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const unit = code < 128 ? (ASCII[code] ?? DROP) : isPlainBeyondAscii(code) ? code : SPECIAL;
    if (unit > SPECIAL && !plain) {
      codes[units.length] = unit;
      starts[units.length] = i;
      ends[units.length++] = ++i;
    } else if (plain) push(units, (code < 128 ? code : unitOf(text.charAt(i))) || code, i, ++i);
    else i = unit === DROP ? i + 1 : takeSpecial(text, i, units);
  }
  return units;
}
