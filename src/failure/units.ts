/**
 * Text as a stream of units in which every way of writing a secret looks alike: lower case, URL encoding,
 * JSON and XML escapes undone (also twice), white space, backslashes and invisible characters left out,
 * base64url as base64.
 */
import { MAX_RUN_BYTES, mayEscape, newEscape, readEscape } from './escapes.js';

/** What no unit can be, as control characters aren't: left out, may start an escape. */
export const DROP = 1;
export const ESCAPE = 2;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Z}\\]/u;

/** How characters are read: per code what it comes to, filled in as codes are met. */
export interface Reading {
  readonly table: Uint16Array;
  /** For a code that the table has nothing of. */
  readonly lookUp: (code: number) => number;
}

function alike(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function reading(unitOf: (code: number) => number): Reading {
  const table = new Uint16Array(65_536);
  return {
    table,
    lookUp: (code) => {
      const unit = Math.max(DROP, unitOf(code));
      table[code] = unit;
      return unit;
    },
  };
}

/** All writing undone. */
export const UNDONE = reading((code) => {
  const character = String.fromCharCode(code);
  if (mayEscape(code)) return ESCAPE;
  if (INVISIBLE.test(character)) return DROP;
  return '+/'.charCodeAt('-_'.indexOf(character)) || alike(code);
});

/** As it is written, but for case beyond ASCII: for what is otherwise left out, such as the spaces of a secret. */
export const PLAIN = reading((code) => (code < 128 ? Math.max(ESCAPE + 1, code) : alike(code)));

/** Units, and for each the part of the text that it stands for. There are never more than characters. */
export interface Units {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  length: number;
  /** Whether the text starts, or ends, with them. */
  isStart: boolean;
  isEnd: boolean;
}

export function newUnits(characters: number): Units {
  const size = characters + MAX_RUN_BYTES;
  return {
    codes: new Uint16Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    length: 0,
    isStart: true,
    isEnd: false,
  };
}

/** The unit of a character that an escape stands for, or `DROP`. */
export function unitOfEscaped(code: number): number {
  const unit = UNDONE.table[code] || UNDONE.lookUp(code);
  return unit === ESCAPE ? code : unit;
}

/** Adds what stands between `from` and `to`, and of an escape that starts there all; gives the index past it. */
export function readUnits(text: string, from: number, to: number, how: Reading, into: Units): number {
  const { codes, starts, ends } = into;
  const { table, lookUp } = how;
  const escaped = newEscape();
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const unit = table[code] || lookUp(code);
    const start = at++;
    if (unit > ESCAPE) {
      codes[into.length] = unit;
      starts[into.length] = start;
      ends[into.length++] = at;
    } else if (unit === ESCAPE) {
      readEscape(text, start, escaped);
      at = escaped.end;
      for (let i = -1, said = escaped.code; said >= 0; said = escaped.rest.charCodeAt(++i)) {
        const meant = unitOfEscaped(said);
        if (meant === DROP) continue;
        codes[into.length] = meant;
        starts[into.length] = start;
        ends[into.length++] = at;
      }
    }
  }
  into.isEnd = at === text.length;
  return at;
}

/** Reads a text into units. Linear. */
export function unitsOf(text: string, how: Reading): Units {
  const units = newUnits(text.length);
  readUnits(text, 0, text.length, how, units);
  return units;
}
