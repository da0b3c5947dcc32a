import { COMMON_WORDS } from './common-words.js';
import { hashed, type Sieve } from './sieve.js';
import { UNDONE, type Units, unitsOf } from './units.js';

const MIN_CHARACTERS = 4;
const MAX_CHARACTERS = 7;
/** Whether so short a text looks enough like a secret to be hidden where it stands alone. */
export function isShortSecret(text: string): boolean {
  const { length } = text;
  if (length < MIN_CHARACTERS || length > MAX_CHARACTERS || COMMON_WORDS.has(text.toLowerCase()))
    return false;
  // Four or five letters are a word of the message more often than a secret.
  return length > 5 || !/^\p{L}+$/u.test(text);
}

function isWord(unit = 0): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit > 127;
}

/** Whether a word may start at `at`: what was left out before it (white space) parts words too. */
function isEdge({ codes, starts, ends, length, isStart, isEnd }: Units, at: number): boolean {
  if (at === 0 || at === length) return at === 0 ? isStart : isEnd;
  return starts[at] !== ends[at - 1] || !isWord(codes[at]) || !isWord(codes[at - 1]);
}

/** Finds short secrets where they stand alone, in every way of writing that the units undo. */
export class ShortSecrets {
  private readonly spelled = new Map<number, string[]>();

  /** @param sieve learns what to look for. */
  constructor(private readonly sieve: Sieve) {}

  add(secret: string): void {
    const { codes, length } = unitsOf(secret, UNDONE);
    const units = codes.subarray(0, length);
    const [first] = units;
    if (first === undefined) return;
    const spelled = String.fromCharCode(...units);
    this.sieve.add(units.reduce(hashed, 0), length);
    this.spelled.set(first, [...(this.spelled.get(first) ?? []), spelled]);
  }

  /** Marks in a map of the text's characters where one of them stands, as `kind`. */
  mark(units: Units, map: Uint8Array, kind: number): void {
    const { codes, starts, ends, length } = units;
    for (let from = 0; from < length; from++) {
      for (const spelled of this.spelled.get(codes[from] ?? 0) ?? []) {
        const to = from + spelled.length;
        if (to > length || !isEdge(units, from) || !isEdge(units, to)) continue;
        if (String.fromCharCode(...codes.subarray(from, to)) === spelled) {
          map.fill(kind, starts[from] ?? 0, ends[to - 1] ?? 0);
        }
      }
    }
  }
}
